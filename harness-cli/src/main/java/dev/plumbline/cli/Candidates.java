package dev.plumbline.cli;

import dev.plumbline.cli.measure.Profile;
import java.util.Iterator;
import java.util.List;

/** The words that a shell can complete after an option. */
abstract class Candidates implements Iterable<String> {
  abstract List<String> words();

  @Override
  public Iterator<String> iterator() {
    return words().iterator();
  }

  /** After {@code --format}. */
  static final class Formats extends Candidates {
    @Override
    List<String> words() {
      return Format.words(List.of(Format.values()));
    }
  }

  /** After {@code --format} of {@code slo}. */
  static final class SloFormats extends Candidates {
    @Override
    List<String> words() {
      return Format.words(SloShowOptions.FORMATS);
    }
  }

  /** After {@code --format} of {@code calibrate}. */
  static final class CalibrationFormats extends Candidates {
    @Override
    List<String> words() {
      return Format.words(CalibrationShowOptions.FORMATS);
    }
  }

  /** After {@code --format} of {@code explain}. */
  static final class Explained extends Candidates {
    @Override
    List<String> words() {
      return ExplainCommand.FORMATS;
    }
  }

  /** After {@code --color}. */
  static final class Colours extends Candidates {
    @Override
    List<String> words() {
      return SignOptions.COLOURS;
    }
  }

  /** After {@code --profile}. */
  static final class Profiles extends Candidates {
    @Override
    List<String> words() {
      return Profile.ALL.stream().map(Profile::name).toList();
    }
  }

  /** After {@code completion}. */
  static final class Shells extends Candidates {
    @Override
    List<String> words() {
      return CompletionCommand.SHELLS;
    }
  }
}
