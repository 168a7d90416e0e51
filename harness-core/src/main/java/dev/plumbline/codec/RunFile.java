package dev.plumbline.codec;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Plumbline's own file: JSON Lines, a header and then a line for each fork of each benchmark and
 * for each look at the machine. Lines are only ever appended, so a run that was killed is a valid
 * file; {@code docs/format.md} has every field.
 */
public final class RunFile {
  /** The schema that this version writes. */
  public static final String SCHEMA = "plumbline.run/1";

  private RunFile() {}

  /**
   * Reads all runs of a file: each header starts one, unless its id was seen before, in which case
   * its forks are further forks of that run.
   *
   * @param stream the bytes; not closed
   * @param source name of the file, for messages
   * @return at least one run, in the order of their first headers
   * @throws InputProblem if a line other than a torn last one is no JSON or not of this format
   * @throws IOException if the stream can't be read
   */
  public static List<Run> read(InputStream stream, String source) throws IOException, InputProblem {
    return RunFileReader.read(stream, source);
  }

  /** The header as one line of JSON, without a line end. */
  public static String headerLine(RunHeader header) {
    return RunHeaderFields.line(header);
  }

  /** One fork as one line of JSON, without a line end. */
  public static String forkLine(ForkRecord fork) {
    return ForkFields.line(fork);
  }

  /** One look at the machine as one line of JSON, without a line end. */
  public static String machineLine(MachineSample sample) {
    return MachineFields.line(sample);
  }

  /**
   * Writes a whole run in UTF-8 with a line end after each line. What JMH reported about a metric
   * beside its values is left out.
   *
   * @param stream where to; flushed, not closed
   * @throws IOException if the stream can't be written
   */
  public static void write(Run run, OutputStream stream) throws IOException {
    writeLine(headerLine(run.header()), stream);
    writeForks(run, run.header().base(), Side.HEAD, stream);
    if (run.base().isPresent()) {
      writeForks(run.base().get(), run.header().base(), Side.BASE, stream);
    }
    for (MachineSample sample : run.samples()) {
      writeLine(machineLine(sample), stream);
    }
    stream.flush();
  }

  private static void writeForks(Run run, Optional<BaseSide> base, Side side, OutputStream stream)
      throws IOException {
    for (BenchmarkResult result : run.results()) {
      BenchmarkId id = base.map(sides -> sides.own(result.id(), side)).orElse(result.id());
      for (ForkRecord fork : ForkRecords.of(result, id)) {
        writeLine(forkLine(fork), stream);
      }
    }
  }

  private static void writeLine(String line, OutputStream stream) throws IOException {
    stream.write(line.getBytes(StandardCharsets.UTF_8));
    stream.write('\n');
  }
}
