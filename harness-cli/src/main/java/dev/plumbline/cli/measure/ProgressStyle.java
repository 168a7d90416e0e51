package dev.plumbline.cli.measure;

/** How progress is shown. */
public enum ProgressStyle {
  /** Not at all. */
  QUIET,
  /** A line for each fork, for a pipe or a log. */
  LINES,
  /** A bar that is drawn over and over, for a terminal. */
  BAR
}
