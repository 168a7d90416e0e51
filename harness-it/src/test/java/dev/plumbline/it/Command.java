package dev.plumbline.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.cli.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command as people run it, a process of its own in a folder of its own, which is also where
 * its temporary files go: so it neither waits for other measuring runs of this machine nor leaves
 * anything unseen.
 */
final class Command implements AutoCloseable {
  /** The JVM of the command is measured by nobody; it shall start fast. */
  private static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final Path temporary;
  private final List<Process> started = new ArrayList<>();

  Command(Path folder) throws IOException {
    this.folder = folder;
    this.temporary = Files.createDirectories(folder.resolve("tmp"));
  }

  /** What a command answered. */
  record Answer(int exitCode, String out, String err) {
    String said() {
      return "exit " + exitCode + "\n" + out + err;
    }
  }

  /** Runs a command to its end. */
  Answer run(String... words) throws Exception {
    return answer(start(words));
  }

  /** Starts a command. */
  Process start(String... words) throws IOException {
    return start(
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                FAST,
                List.of("-Djava.io.tmpdir=" + temporary, "-cp"),
                List.of(System.getProperty("java.class.path"), Main.class.getName()),
                Arrays.asList(words))
            .flatMap(List::stream)
            .toList());
  }

  /** Starts a command that a shell sets up: the script runs it as {@code "$@"}. */
  Process startIn(String script, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of("sh", "-c", script, "sh"));
    all.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    all.addAll(FAST);
    all.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp"));
    all.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    all.addAll(Arrays.asList(words));
    return start(all);
  }

  private Process start(List<String> words) throws IOException {
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectOutput(file("out", started.size()))
            .redirectError(file("err", started.size()))
            .start();
    started.add(process);
    return process;
  }

  /** Waits for the end of a command. */
  Answer answer(Process process) throws Exception {
    int exitCode = process.waitFor();
    int index = started.indexOf(process);
    return new Answer(
        exitCode,
        Files.readString(file("out", index).toPath()),
        Files.readString(file("err", index).toPath()));
  }

  private File file(String name, int index) {
    return folder.resolve(name + index + ".txt").toFile();
  }

  /** The judgement on the score of a benchmark in the last report of {@code --out out}. */
  Optional<JsonNode> judgement(String benchmark) throws IOException {
    JsonNode report = new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
    for (JsonNode judgement : report.path("judgements")) {
      String name = judgement.path("benchmark").asText();
      if ((name.equals(benchmark) || name.endsWith("." + benchmark))
          && List.of("score", "").contains(judgement.path("metric").asText(""))) {
        return Optional.of(judgement);
      }
    }
    return Optional.empty();
  }

  /** The verdict on the score of a benchmark and its rule, as {@code verdict: rule}. */
  String verdict(String benchmark) throws IOException {
    JsonNode judgement =
        judgement(benchmark).orElseThrow(() -> new AssertionError("nothing about " + benchmark));
    return judgement.path("verdict").asText() + ": " + judgement.path("rule").asText();
  }

  /** What the temporary folder holds. */
  List<String> temporaryFiles() {
    return List.of(temporary.toFile().list());
  }

  /** Every living process with this folder in its command line. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }

  /** Ends what a failed test left. */
  @Override
  public void close() {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
