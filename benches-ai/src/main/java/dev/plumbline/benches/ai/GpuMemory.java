package dev.plumbline.benches.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What processes have of a GPU's memory, as NVIDIA's own program tells it. */
final class GpuMemory {
  /** The program, and what it is asked: a line for each process, in MiB. */
  private static final List<String> QUESTION =
      List.of(
          "nvidia-smi",
          "--query-compute-apps=pid,used_gpu_memory",
          "--format=csv,noheader,nounits");

  private static final long KIB_OF_MIB = 1024;

  private GpuMemory() {}

  /** Whether the program is there and answers. */
  static boolean canBeAsked() {
    try {
      ask();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The memory of this process on all devices, in KiB.
   *
   * @throws IllegalStateException when the program doesn't know this process, as from within a
   *     container that has process numbers of its own
   */
  static long ofThisProcessKib() {
    long process = ProcessHandle.current().pid();
    try {
      String told = ask();
      return kib(told, process)
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "nvidia-smi does not tell of process " + process + ":\n" + told));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds up what is told of a process.
   *
   * @param told lines of a process number, a comma and MiB
   * @return KiB; empty when nothing is told of it, or only that it can't be told
   */
  static OptionalLong kib(String told, long process) {
    long[] mebibytes =
        told.lines()
            .map(line -> line.split(","))
            .filter(parts -> parts.length == 2 && isNumber(parts[0]) && isNumber(parts[1]))
            .filter(parts -> Long.parseLong(parts[0].strip()) == process)
            .mapToLong(parts -> Long.parseLong(parts[1].strip()))
            .toArray();
    long sum = 0;
    for (long one : mebibytes) {
      sum += one;
    }
    return mebibytes.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum * KIB_OF_MIB);
  }

  private static boolean isNumber(String part) {
    return part.strip().matches("[0-9]{1,12}");
  }

  private static String ask() throws IOException {
    Process process = new ProcessBuilder(QUESTION).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            String.format(Locale.ROOT, "nvidia-smi ended with %d: %s", code, told.strip()));
      }
      return told;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking nvidia-smi", e);
    } finally {
      process.destroyForcibly();
      process.getInputStream().close();
    }
  }
}
