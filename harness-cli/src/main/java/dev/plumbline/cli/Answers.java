package dev.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the answer goes: standard output, or the file of JMH's {@code -o}. */
final class Answers implements AutoCloseable {
  private final Invocation invocation;
  private final boolean own;

  private Answers(Invocation invocation, boolean own) {
    this.invocation = invocation;
    this.own = own;
  }

  /** Opens the file, or nothing when there is none. */
  static Answers to(String file, Invocation invocation) throws IOException {
    if (file == null) {
      return new Answers(invocation, false);
    }
    Path path = invocation.path(file).toAbsolutePath();
    Files.createDirectories(path.getParent());
    PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), false);
    return new Answers(invocation.printingTo(writer), true);
  }

  /** The invocation with its answers going there. */
  Invocation invocation() {
    return invocation;
  }

  @Override
  public void close() throws IOException {
    if (own) {
      invocation.out().close();
      if (invocation.out().checkError()) {
        throw new IOException("the file of -o could not be written");
      }
    }
  }
}
