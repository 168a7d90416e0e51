package dev.plumbline.cli.measure;

import dev.plumbline.cli.files.FileTrouble;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The run file while it grows: one line at a time, each on disk before the next fork starts. It is
 * only ever appended to, but for a torn last line, which is cut off before going on.
 */
final class RunLog implements AutoCloseable, RoundLoop.ForkSink, MachineWatch.SampleSink {
  private static final byte[] HEADER_START =
      ("{\"schema\":\"" + RunFile.SCHEMA + "\"").getBytes(StandardCharsets.UTF_8);

  private final Path file;
  private final Journal journal;

  private RunLog(Path file, Journal journal) {
    this.file = file;
    this.journal = journal;
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
      return new RunLog(file, Journal.create(file, RunFile.headerLine(header)));
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

  /**
   * The run so far in a file, to go on with; a torn last line is cut off the file once it is known
   * to hold a run, for nobody's notes are cut.
   */
  static Run soFar(Path file) throws MeasuringProblem {
    try {
      read(file);
      cutTornLine(file);
      return read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Whether a run was killed before its header was whole on disk. Nothing was measured, so the file
   * is deleted to begin anew.
   */
  static boolean neverBegan(Path file) throws MeasuringProblem {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(HEADER_START.length);
      boolean torn =
          Arrays.equals(start, Arrays.copyOf(HEADER_START, start.length)) && !hasLineEnd(bytes);
      if (torn) {
        Files.delete(file);
      }
      return torn;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static boolean hasLineEnd(InputStream bytes) throws IOException {
    byte[] buffer = new byte[8192];
    for (int length = bytes.read(buffer); length > 0; length = bytes.read(buffer)) {
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '\n') {
          return true;
        }
      }
    }
    return false;
  }

  /** Goes on with a file. */
  static RunLog append(Path file) throws MeasuringProblem {
    try {
      return new RunLog(file, Journal.append(file));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Writes what became of forks, a line each, in one piece. */
  @Override
  public void add(List<ForkRecord> forks) throws MeasuringProblem {
    line(forks.stream().map(RunFile::forkLine).collect(Collectors.joining("\n")));
  }

  /** Writes what the machine looked like. */
  @Override
  public void add(MachineSample sample) throws MeasuringProblem {
    line(RunFile.machineLine(sample));
  }

  private void line(String text) throws MeasuringProblem {
    try {
      journal.add(text);
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED,
          "run file "
              + file
              + " can't be written: "
              + FileTrouble.why(e)
              + "; the forks before are kept, and --resume goes on when it can be");
    }
  }

  /** Everything in the file. */
  @Override
  public Run read() throws MeasuringProblem {
    try {
      journal.check();
      return read(file);
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED, "run file " + file + " can't be read: " + FileTrouble.why(e));
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

  private static MeasuringProblem unreadable(Path file, IOException e) {
    return new MeasuringProblem(
        MeasuringProblem.USAGE,
        "nothing to resume: " + file + " can't be read (" + FileTrouble.why(e) + ")");
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
        MeasuringProblem.FAILED, "run file " + file + " can't be written: " + FileTrouble.why(e));
  }

  @Override
  public void close() {
    journal.close();
  }
}
