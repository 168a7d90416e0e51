package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A large file is read in a small heap, by a JVM of its own. By default 60 MB in 52 MB of heap;
 * with {@code -Dplumbline.bigFile=300} what is promised: 300 MB in 256 MB.
 */
final class BigFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"values", "histograms", "ordinary"})
  void aFileLargerThanTheHeapIsRead(String shape) throws Exception {
    int megabytes = Integer.getInteger("plumbline.bigFile", 60);
    String heap = "-Xmx" + Math.round(megabytes * 256 / 300.0) + "m";
    Process child =
        new ProcessBuilder(
                List.of(
                    System.getProperty("java.home")
                        + File.separator
                        + "bin"
                        + File.separator
                        + "java",
                    heap,
                    "-cp",
                    System.getProperty("java.class.path"),
                    BigFile.class.getName(),
                    shape,
                    Integer.toString(megabytes),
                    "1"))
            .redirectErrorStream(true)
            .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(heap + " " + output);
    assertThat(child.waitFor()).as(output).isZero();
    assertThat(output).startsWith(shape + ": ").contains(" iterations, ");
  }
}
