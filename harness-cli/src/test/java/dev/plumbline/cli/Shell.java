package dev.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Calls the command in a folder, with everything around it fixed. */
final class Shell {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private boolean console;
  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  Shell(Path folder) {
    this.folder = folder;
  }

  /** What a call came to. */
  record Called(int exit, String out, String err) {
    /** All of it, as a golden keeps it. */
    String text() {
      return "exit " + exit + "\n--- stdout\n" + out + "--- stderr\n" + err;
    }
  }

  Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Shell onAConsole() {
    console = true;
    return this;
  }

  /** A clock that throws stands for a fault of our own. */
  Shell failing() {
    return failingWith(new IllegalStateException("the clock broke"));
  }

  /** As {@link #failing}, with an exception or error that is not checked. */
  Shell failingWith(Throwable thrown) {
    clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            if (thrown instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) thrown;
          }
        };
    return this;
  }

  /** Copies a file of the test resources into the folder. */
  Shell file(String resource, String name) throws IOException {
    try (InputStream in = Shell.class.getResourceAsStream(resource)) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.copy(in, folder.resolve(name));
    }
    return this;
  }

  Shell text(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Called call(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(folder, clock, () -> 42, "ana", console, "plumbline", variables);
    int exit = new Cli(surroundings).answer(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Called(exit, out.toString(), err.toString());
  }
}
