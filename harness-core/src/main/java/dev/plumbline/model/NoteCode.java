package dev.plumbline.model;

import java.util.Locale;

/** The closed set of doubts, each with what would help. */
public enum NoteCode {
  TORN_LAST_LINE("resume the run to measure the lost fork again"),
  NO_RAW_DATA("write the result with -rf json, so that each fork's values are kept"),
  SUMMARY_ONLY("give JSON results (-rf json) on both sides; a summary is never judged"),
  MISSING_FORKS("measure again; some declared forks left no values"),
  UNEQUAL_FORKS("measure every fork with the same number of iterations"),
  NOT_FORKED("measure with -f 3 or more; runs inside one JVM share its history"),
  JOINED_RESULTS("nothing: results of one set-up were joined as further forks"),
  FEW_FORKS("measure more forks: -f 5 or more"),
  ONE_TRIAL("bless further trials of the same commit on other days: baseline save --add"),
  DISTURBED_FORK("quieten the machine or measure more forks"),
  SEVERAL_GROUPS("measure more forks: this benchmark's forks fall in several groups"),
  NOT_SETTLED("measure longer forks: more iterations (-i) or longer ones (-r)"),
  HIGH_SPREAD("measure more forks or longer ones, on a quieter machine"),
  ZERO_OR_NOT_A_NUMBER("check the benchmark: a score of zero or NaN measures nothing"),
  ENVIRONMENT_DRIFTED("save a new baseline on this environment if the change is meant to stay"),
  ENVIRONMENT_DIFFERENT("compare with a run of the same hardware and JVM"),
  ENVIRONMENT_UNKNOWN("measure with Plumbline, which records the environment"),
  SETUP_CHANGED("measure both sides with the same JVM flags and iteration times"),
  MODE_CHANGED("measure both sides in the same mode: -bm"),
  UNIT_CHANGED("measure both sides in a unit of the same kind: -tu"),
  PARAMETERS_CHANGED("measure both sides with the same parameters: -p"),
  THREADS_CHANGED("measure both sides with the same number of threads: -t"),
  INCOMPLETE_PAIRS("nothing: a fork whose other half was lost tells nothing in an A/B run"),
  NOT_IN_TURNS("free what its forks can't share (a port, a file, memory), or measure more of them"),
  GOING_FIRST("nothing: the order within the pairs is drawn, so that it falls on both sides"),
  NOT_CONFIRMED("measure for longer: a change must show again in forks measured afterwards"),
  SIDES_DIFFER("nothing: wherein the sides of an A/B run were meant to differ"),
  NOT_SIGNIFICANT_IN_SUITE(
      "measure more forks: with this many benchmarks one such difference is luck"),
  NOTHING_IN_COMMON("compare runs of the same benchmarks"),
  OUT_OF_SCOPE("nothing: the filters left these benchmarks out"),
  UNKNOWN_DIRECTION("nothing: a metric without a known direction is shown, never gated"),
  NOT_STEADY("quieten the machine and measure again"),
  NO_BASELINE("bless this run: baseline save"),
  BASELINE_REFUSED("see the reason; --force --reason \"…\" overrides it"),
  UNUSED_RULE("remove the rule, or correct its pattern"),
  NOT_DERIVED("measure all benchmarks of the rule in one run, each with a time"),
  AT_THE_FLOOR("return or consume the result, or the compiler removes the work"),
  CLAIM("nothing: somebody else's figure, shown beside ours"),
  CUT("see report.json for all rows");

  private final String help;

  NoteCode(String help) {
    this.help = help;
  }

  /** What would help, in the imperative. */
  public String help() {
    return help;
  }

  /** The word in files: {@code no-raw-data}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
