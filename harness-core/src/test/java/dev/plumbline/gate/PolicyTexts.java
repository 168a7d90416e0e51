package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Policies from text in a test. */
final class PolicyTexts {
  private PolicyTexts() {}

  static Policy read(String... lines) {
    try {
      return PolicyFile.read(new StringReader(String.join("\n", lines)), "plumbline.yml");
    } catch (InputProblem problem) {
      throw new AssertionError(problem.getMessage(), problem);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What is said of a policy that can't be read. */
  static String problem(String... lines) {
    try {
      PolicyFile.read(new StringReader(String.join("\n", lines)), "plumbline.yml");
    } catch (InputProblem problem) {
      return problem.getMessage();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    throw new AssertionError("no problem found");
  }
}
