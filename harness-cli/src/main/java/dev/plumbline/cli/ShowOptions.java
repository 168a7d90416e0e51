package dev.plumbline.cli;

import dev.plumbline.report.Ascii;
import java.util.List;
import picocli.CommandLine.Option;

/** How an answer is shown, and what is said beside it. Commands differ in the formats they have. */
abstract class ShowOptions extends SignOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no remarks: the answer alone")
  boolean quiet;

  private final List<Format> formats;

  /**
   * Options of a command.
   *
   * @param formats those it has
   */
  ShowOptions(List<Format> formats) {
    this.formats = formats;
  }

  /** What was given for {@code --format}. */
  abstract String word();

  @Override
  final void check() throws CommandProblem {
    List<String> words = Format.words(formats);
    if (!words.contains(word())) {
      throw Words.unknownWord("--format", word(), words);
    }
    super.check();
  }

  /** The format asked for; {@link #check} has passed. */
  final Format format() {
    return Format.of(word()).orElseThrow();
  }

  /** Says something about the call: beside a table on standard output, else on standard error. */
  final void remark(String line, Invocation invocation) {
    if (quiet) {
      return;
    }
    if (format() == Format.TERMINAL) {
      invocation.out().print((ascii(invocation) ? Ascii.of(line) : line) + "\n");
    } else {
      invocation.err().print(line + "\n");
    }
  }

  /** Says something about the call on standard error, whatever the format. */
  final void aside(String line, Invocation invocation) {
    if (!quiet) {
      invocation.err().print(line + "\n");
    }
  }
}
