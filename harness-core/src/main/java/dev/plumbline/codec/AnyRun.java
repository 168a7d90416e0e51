package dev.plumbline.codec;

import dev.plumbline.model.Run;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads runs of any format that Plumbline knows, by what the file holds, not by its name. */
public final class AnyRun {
  private static final int LOOK_AHEAD = 4_096;
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*([\\[{\\]].*)?", Pattern.DOTALL);

  private AnyRun() {}

  /**
   * Reads Plumbline's run file, JMH's JSON or JMH's CSV.
   *
   * @param stream the bytes; not closed
   * @param source name of the file, for messages
   * @return the runs of the file; exactly one unless it is a run file of several trials
   * @throws InputProblem if it is of none of these formats, or of one of them but wrong
   * @throws IOException if the stream can't be read
   */
  public static List<Run> read(InputStream stream, String source) throws IOException, InputProblem {
    InputStream bytes = new BufferedInputStream(TextInput.of(stream).utf8(), 2 * LOOK_AHEAD);
    bytes.mark(LOOK_AHEAD);
    String start = new String(bytes.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8).stripLeading();
    bytes.reset();
    if (start.startsWith("{")) {
      return RunFile.read(bytes, source);
    }
    if (start.isEmpty() || start.startsWith("<<<<<<<") || ARRAY.matcher(start).matches()) {
      return List.of(JmhJson.read(bytes, source));
    }
    return List.of(JmhCsv.read(bytes, source));
  }
}
