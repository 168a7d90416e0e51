package dev.plumbline.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Child processes of a test and the port on which their forks report. */
final class Program implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final ServerSocket listener;
  private final List<Process> started = new ArrayList<>();

  Program(Path folder) throws IOException {
    this.folder = folder;
    this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    listener.setSoTimeout(PATIENCE_SECONDS * 1000);
  }

  /** The JMH options that let a fork of {@code Slow.waits} report to this. */
  List<String> reporting() {
    return List.of("-jvmArgsAppend", "-Dport=" + listener.getLocalPort());
  }

  /** Starts {@link MeasureProgram} with a folder for temporary files of this test alone. */
  Process measure(Path jar, Path runFile, String rounds, String pattern, String resume)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add(MeasureProgram.class.getName());
    arguments.addAll(List.of(jar.toString(), runFile.toString(), rounds, pattern, resume));
    arguments.addAll(reporting());
    return java(System.getProperty("java.class.path"), arguments.toArray(String[]::new));
  }

  /** Starts JMH itself. */
  Process plainJmh(Path jar, String pattern) throws IOException {
    return java(
        jar.toString(),
        "org.openjdk.jmh.Main",
        pattern,
        "-f",
        "1",
        "-wi",
        "0",
        "-i",
        "1",
        "-r",
        "20ms",
        "-jvmArgsAppend",
        "-Dport=" + listener.getLocalPort());
  }

  private Process java(String classPath, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  /** Waits until a fork reports; the process id it tells, and the line that keeps it waiting. */
  Fork reported() throws IOException {
    Socket socket = listener.accept();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    long pid = Long.parseLong(lines.readLine());
    return new Fork(ProcessHandle.of(pid).orElseThrow(), socket);
  }

  /** A waiting fork; it goes on when the socket is closed. */
  record Fork(ProcessHandle process, Socket socket) {}

  /** From now on forks find nobody and do not wait. */
  void stopListening() throws IOException {
    listener.close();
  }

  /** Everything a process printed, once it has ended. */
  static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Waits until a process is gone. One whose parent is gone too may stay in the table of processes
   * until the first process of the machine takes note of its end.
   */
  static void assertEnds(ProcessHandle process) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && !ended(process.pid())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("process " + process.pid() + " is alive: " + process.info());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static boolean ended(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return status.substring(status.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException gone) {
      return false;
    }
  }

  /** Ends what a failed test left. */
  @Override
  public void close() throws IOException {
    listener.close();
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
