package dev.plumbline.report;

import java.util.List;

/** The columns of the terminal's table of judgements, from left to right. */
enum TerminalColumn {
  BASE("base", true),
  HEAD("head", true),
  UNIT("", false),
  CHANGE("change", true),
  INTERVAL("interval", true),
  SPREAD("fork spread", true),
  REPLICATION("forks×iter", true),
  DETECTABLE("detectable", true),
  NOTES("notes", false);

  /** In the order in which they leave a terminal that is too narrow. */
  static final List<TerminalColumn> LEAVING =
      List.of(DETECTABLE, SPREAD, REPLICATION, NOTES, INTERVAL, BASE);

  private final String title;
  private final boolean right;

  TerminalColumn(String title, boolean right) {
    this.title = title;
    this.right = right;
  }

  String title() {
    return title;
  }

  String padded(String text, int width) {
    return right ? DisplayWidth.padLeft(text, width) : DisplayWidth.padRight(text, width);
  }
}
