package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.codec.RunFile;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The run file while it grows: one line at a time, each on disk before the next fork starts. It is
 * only ever appended to, but for a torn last line, which is cut off before going on.
 */
final class RunLog implements AutoCloseable, RoundLoop.ForkSink, MachineWatch.SampleSink {
  private final Path file;
  private final FileChannel channel;

  private RunLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** A new file that begins with a header. */
  static RunLog create(Path file, RunHeader header) throws MeasuringProblem {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      RunLog log = new RunLog(file, channel);
      log.line(RunFile.headerLine(header));
      return log;
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** The problem of a new run whose file exists. */
  static MeasuringProblem exists(Path file) {
    return new MeasuringProblem(
        MeasuringProblem.USAGE,
        file + " exists already; go on with that run by --resume, or name another file");
  }

  /** The run so far in a file, to go on with; a torn last line is cut off the file. */
  static Run soFar(Path file) throws MeasuringProblem {
    try {
      cutTornLine(file);
      return read(file);
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.USAGE, "nothing to resume: " + file + " can't be read (" + e + ")");
    }
  }

  /** Goes on with a file. */
  static RunLog append(Path file) throws MeasuringProblem {
    try {
      return new RunLog(file, FileChannel.open(file, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Writes what became of a fork. */
  @Override
  public void add(ForkRecord fork) throws MeasuringProblem {
    try {
      line(RunFile.forkLine(fork));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Writes what the machine looked like. */
  @Override
  public void add(MachineSample sample) throws MeasuringProblem {
    try {
      line(RunFile.machineLine(sample));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Everything in the file. */
  @Override
  public Run read() throws MeasuringProblem {
    try {
      return read(file);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static Run read(Path file) throws IOException, MeasuringProblem {
    try (InputStream input = Files.newInputStream(file)) {
      List<Run> runs = RunFile.read(input, String.valueOf(file));
      if (runs.size() != 1) {
        throw new MeasuringProblem(
            MeasuringProblem.USAGE,
            file + " holds " + Words.count(runs.size(), "run") + "; only a file of one can go on");
      }
      return runs.get(0);
    } catch (InputProblem e) {
      throw new MeasuringProblem(MeasuringProblem.USAGE, e.getMessage());
    }
  }

  private void line(String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  private static void cutTornLine(Path file) throws IOException {
    try (FileChannel bytes =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = bytes.size();
      ByteBuffer last = ByteBuffer.allocate(1);
      while (end > 0) {
        bytes.read(last.clear(), end - 1);
        if (last.get(0) == '\n') {
          break;
        }
        end--;
      }
      bytes.truncate(end);
    }
  }

  private static MeasuringProblem unwritable(Path file, IOException e) {
    return new MeasuringProblem(
        MeasuringProblem.FAILED, "run file " + file + " can't be written: " + e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Each line was forced to disk when it was written.
    }
  }
}
