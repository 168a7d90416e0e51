package dev.plumbline.cleanroom.scenario.command;

import dev.plumbline.cleanroom.scenario.thread.StopSignal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/** Commands as child processes of this JVM, with nothing on their standard input. */
final class ProcessCommands implements Commands {
  private static final ProcessBuilder.Redirect NOTHING =
      ProcessBuilder.Redirect.from(
          new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"));

  @Override
  public CommandEnd run(CommandRequest request, StopSignal signal)
      throws IOException, InterruptedException {
    String mark = Commands.newMark();
    Process process = builder(request, mark).start();
    ProcessFamily family = new ProcessFamily(process, mark);
    StopSignal.Registration kill = signal.register(family::kill);
    BoundedOutput output = new BoundedOutput(request.keep());
    boolean ended = false;
    try (InputStream printed = process.getInputStream()) {
      output.takeAll(printed);
      int code = exitCode(process, signal);
      ended = !signal.isStopped();
      return output.end(code, mark);
    } finally {
      kill.close();
      if (!ended) {
        family.end();
      }
    }
  }

  /** The interrupt that comes with the signal doesn't keep a killed command's code from us. */
  private static int exitCode(Process process, StopSignal signal) throws InterruptedException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      if (!signal.isStopped()) {
        throw e;
      }
      process.destroyForcibly();
      return process.waitFor();
    }
  }

  private static ProcessBuilder builder(CommandRequest request, String mark) {
    ProcessBuilder builder =
        new ProcessBuilder(request.command()).redirectErrorStream(true).redirectInput(NOTHING);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(request.environment());
    environment.put(Commands.MARK_VARIABLE, mark);
    request
        .folder()
        .ifPresent(
            folder -> {
              environment.put("HOME", folder.toString());
              environment.put("TMPDIR", folder.toString());
              builder.directory(folder.toFile());
            });
    return builder;
  }

  @Override
  public void leave(Path folder) {
    // The folder is the one that the caller deletes.
  }

  @Override
  public void close() {
    // Each command has ended with its call.
  }
}
