package dev.plumbline.cli;

import java.util.regex.Pattern;

/** The kinds of values that JMH's options take. */
enum JmhValue {
  COUNT("[1-9][0-9]{0,8}", "a whole number from 1"),
  COUNT_FROM_0("[0-9]{1,9}", "a whole number from 0"),
  COUNTS("[0-9]{1,9}(,[0-9]{1,9})*", "whole numbers with commas between them, such as 3,1"),
  THREADS("[1-9][0-9]{0,8}|max", "a whole number from 1, or max"),
  TIME("[0-9]{1,9} ?(ns|us|ms|s|m|min|h|hr|day)?", "a time such as 500ms, 2s or 1 (seconds)"),
  BOOLEAN("true|false", "true or false"),
  MODE(
      "(?i)(thrpt|avgt|sample|ss|all|throughput|averagetime|sampletime|singleshottime)"
          + "(,(thrpt|avgt|sample|ss|all|throughput|averagetime|sampletime|singleshottime))*",
      "thrpt, avgt, sample, ss or all"),
  TIME_UNIT("m|s|ms|us|ns", "m, s, ms, us or ns"),
  PARAMETER("(?s)[^=]+=.*", "name=value, or name=value,value"),
  WARMUP_MODE("(?i)INDI|BULK|BULK_INDI", "INDI, BULK or BULK_INDI"),
  VERBOSITY("(?i)SILENT|NORMAL|EXTRA|[012]", "SILENT, NORMAL or EXTRA"),
  TEXT("(?s).*", "any text");

  private final Pattern pattern;
  private final String right;

  JmhValue(String pattern, String right) {
    this.pattern = Pattern.compile(pattern);
    this.right = right;
  }

  /** Whether a value is not of this kind. */
  boolean wrong(String value) {
    return !pattern.matcher(value).matches();
  }

  /** What would be right. */
  String right() {
    return right;
  }
}
