package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.execution.TestOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A small test as people write them: an environment of its own, a document written to its work
 * folder, read back and checked, and everything gone afterwards.
 */
final class SelfTest {
  private static final int DOCUMENT_BYTES = 4096;
  private static final CleanroomOptions WITHOUT_SERVICES =
      CleanroomOptions.defaults().withPlugins(List::of);

  private SelfTest() {}

  /**
   * Runs it.
   *
   * @param number makes the document differ from test to test
   * @return the number of tests that passed: 1
   * @throws IllegalStateException when the test failed
   */
  static long run(int number) {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(WITHOUT_SERVICES)) {
      TestOutcome<Boolean> outcome =
          environment.execute("document", () -> writeAndCheck(environment, number));
      if (outcome instanceof TestOutcome.Passed<Boolean> passed && passed.value()) {
        return environment.metrics().testsPassed();
      }
      throw new IllegalStateException("a self-test failed: " + outcome);
    }
  }

  private static boolean writeAndCheck(CleanroomEnvironment environment, int number)
      throws IOException {
    byte[] document = new byte[DOCUMENT_BYTES];
    for (int i = 0; i < document.length; i++) {
      document[i] = (byte) (i * 31 + number);
    }
    Path file = environment.workFolder().resolve("document");
    Files.write(file, document);
    return checksum(Files.readAllBytes(file)) == checksum(document);
  }

  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
