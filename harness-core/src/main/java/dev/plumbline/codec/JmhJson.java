package dev.plumbline.codec;

import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Results as JMH writes them with {@code -rf json}, of any version and mode. */
public final class JmhJson {
  private JmhJson() {}

  /**
   * Reads a file, or several pasted together. It is streamed: only what is kept of it is held.
   *
   * @param stream the bytes, in UTF-8, UTF-16 with a byte-order mark, or Latin-1; not closed
   * @param source name of the file, for messages and as id of the run
   * @return a run of which only the facts of the JVM are known; results of one benchmark and set-up
   *     are joined as further forks, with a note
   * @throws InputProblem if it is no JSON, or not of JMH's shape, or holds one benchmark in
   *     different set-ups
   * @throws IOException if the stream can't be read
   */
  public static Run read(InputStream stream, String source) throws IOException, InputProblem {
    return JsonSource.read(stream, source, input -> new JmhJsonReader(input).run());
  }

  /**
   * Writes a run as JMH would: what was read of a JMH file with the figures JMH reported, all else
   * with the same figures computed anew. A metric without raw data is written without; a benchmark
   * without measurements is left out, as JMH has no place for it.
   *
   * @param stream where to, in UTF-8; flushed, not closed
   * @throws IOException if the stream can't be written
   */
  public static void write(Run run, OutputStream stream) throws IOException {
    JmhJsonWriter.write(run, stream);
  }
}
