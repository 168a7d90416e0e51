package dev.plumbline.codec;

import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Results as JMH writes them with {@code -rf csv} or {@code -rf scsv}: scores without raw data. */
public final class JmhCsv {
  private JmhCsv() {}

  /**
   * Reads the table; what stands before its header line is ignored.
   *
   * @param stream the bytes; not closed
   * @param source name of the file, for messages and as id of the run
   * @return a run of summaries, which says so in a note
   * @throws InputProblem if there is no header line of JMH's, or a row is wrong
   * @throws IOException if the stream can't be read
   */
  public static Run read(InputStream stream, String source) throws IOException, InputProblem {
    return JmhCsvReader.read(stream, source);
  }

  /**
   * Writes a run as such a table, a row for each metric. A value below 0.001 is written with an
   * exponent, where JMH's six decimals would round it away.
   *
   * @param stream where to; not closed
   */
  public static void write(Run run, OutputStream stream) throws IOException {
    JmhCsvWriter.write(run, stream);
  }
}
