package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.codec.RunFile;
import dev.plumbline.gate.Policies;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An A/B run that is killed again and again, at moments drawn at random, and resumed each time,
 * ends as one that nobody touched. How many kills: {@code -Dplumbline.kills=1000}; the draw of a
 * failed test again: {@code -Dplumbline.killSeed=…} with the seed it printed.
 */
@Tag("once")
class KilledAbRunTest {
  private static final int KILLS = Integer.getInteger("plumbline.kills", 50);
  private static final long SEED = Long.getLong("plumbline.killSeed", System.nanoTime());

  /** Of each benchmark, on each side. */
  private static final int FORKS = 4;

  /** What a fork takes at most where half of the kills shall hit it: twice what it does alone. */
  private static final long FORK_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

  /** From the start of the command to its first fork, in part of which the other kills hit. */
  private static final long START_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private Path jar;
  private Path copy;
  private Command command;
  private int during;

  @Test
  void everyForkIsKeptOnceAndTheVerdictIsThatOfAnUndisturbedRun() throws Exception {
    System.out.println("plumbline.killSeed=" + SEED);
    // Copies in the folder of the test: by it the processes that measure them are known.
    jar = Files.copy(SuiteJar.of("Slow", SuiteJar.currentJmh()), folder.resolve("base.jar"));
    copy = Files.copy(jar, folder.resolve("head.jar"));
    try (Command started = new Command(folder)) {
      command = started;
      List<Boolean> kills = kills();
      int runs = 0;
      while (!kills.isEmpty()) {
        measureToTheEnd(folder.resolve("run" + ++runs + ".jsonl"), kills);
      }
      assertThat(during).isGreaterThanOrEqualTo(KILLS / 2);
      command.processes().forEach(Program::assertEnds);
      assertThat(command.temporaryFiles()).noneMatch(name -> name.startsWith("plumbline-"));
    }
  }

  /** Whether each kill shall wait for a fork, in random order: half shall. */
  private List<Boolean> kills() {
    List<Boolean> kills = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      kills.add(i % 2 == 0);
    }
    Collections.shuffle(kills, random);
    return kills;
  }

  /** Measures one run with as many kills as hit it. */
  private void measureToTheEnd(Path runFile, List<Boolean> kills) throws Exception {
    boolean begun = false;
    while (true) {
      List<String> before = begun ? wholeLines(runFile) : List.of();
      Process measuring = start(runFile, begun);
      if (kills.isEmpty() || !kill(measuring, kills.get(0))) {
        assertEnded(command.answer(measuring), runFile);
        return;
      }
      kills.remove(0);
      begun = Files.exists(runFile);
      if (begun) {
        // What was on disk stays as it was.
        assertThat(wholeLines(runFile).subList(0, before.size())).isEqualTo(before);
      }
    }
  }

  private Process start(Path runFile, boolean resume) throws Exception {
    List<String> words = new ArrayList<>(List.of("ab", jar.toString(), copy.toString()));
    words.addAll(List.of("Slow.quick", "--measure-identical", "--run-file", runFile.toString()));
    words.addAll(List.of("--out", "out", "-f", Integer.toString(FORKS)));
    words.addAll(List.of("-wi", "0", "-i", "1", "-r", "20ms"));
    if (resume) {
      words.add("--resume");
    }
    return command.start(words.toArray(String[]::new));
  }

  /** Kills a command; false when it ended before. */
  private boolean kill(Process measuring, boolean inFork) {
    long wait = (long) (random.nextDouble() * (inFork ? FORK_NANOS : START_NANOS));
    if (inFork && !await(measuring)) {
      return false;
    }
    long end = System.nanoTime() + wait;
    for (long left = wait; left > 0 && measuring.isAlive(); left = end - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(5)));
    }
    if (!measuring.isAlive()) {
      return false;
    }
    boolean forked = forks(measuring);
    List<ProcessHandle> all = measuring.descendants().toList();
    measuring.destroyForcibly();
    Program.assertEnds(measuring.toHandle());
    all.forEach(Program::assertEnds);
    during += inFork || forked ? 1 : 0;
    return true;
  }

  /** Waits for the first fork; false when the command ended without one. */
  private static boolean await(Process measuring) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!forks(measuring)) {
      if (!measuring.isAlive()) {
        return false;
      }
      assertThat(System.nanoTime()).as("no fork came").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
    return true;
  }

  /** A fork is a process below a host, and its command line names JMH's class for it. */
  private static boolean forks(Process measuring) {
    return measuring
        .descendants()
        .anyMatch(process -> process.info().commandLine().orElse("").contains("ForkedMain"));
  }

  private static List<String> wholeLines(Path file) throws Exception {
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private void assertEnded(Command.Answer answer, Path runFile) throws Exception {
    assertThat(answer.exitCode()).as(answer.said()).isIn(0, 1, 3);
    assertThat(Files.readString(runFile)).endsWith("\n");
    Run run = read(Files.readAllBytes(runFile));
    List<ForkOutcome> forks = forks(run);

    assertThat(forks).allSatisfy(fork -> assertThat(fork.state()).isEqualTo(ForkState.OK));
    Set<String> seen = new HashSet<>();
    assertThat(forks)
        .allSatisfy(fork -> assertThat(seen.add(place(fork))).as(seen::toString).isTrue());
    long lines = wholeLines(runFile).stream().filter(line -> line.contains("\"state\"")).count();
    assertThat(lines).isEqualTo(forks.size());
    List<Integer> rounds = rounds(runFile);
    int last = rounds.get(rounds.size() - 1);
    assertThat(rounds).isSorted();
    assertThat(rounds.stream().distinct()).hasSize(last);
    if (last < FORKS) {
      assertThat(verdicts(run)).noneMatch(verdict -> verdict.startsWith("inconclusive"));
    }
    long lost = 2 * rounds.stream().distinct().count() - forks.size();
    if (lost > 0) {
      assertThat(answer.out()).contains(lost + " forks without a partner were left out");
    }

    ByteArrayOutputStream undisturbed = new ByteArrayOutputStream();
    RunFile.write(run, undisturbed);
    assertThat(reported()).isEqualTo(verdicts(read(undisturbed.toByteArray())));
  }

  /** The verdicts of the command that came to the end, as it reported them. */
  private List<String> reported() throws Exception {
    JsonNode report = new ObjectMapper().readTree(folder.resolve("out/report.json").toFile());
    List<String> verdicts = new ArrayList<>();
    for (JsonNode judgement : report.path("judgements")) {
      verdicts.add(judgement.path("verdict").asText() + " " + judgement.path("rule").asText());
    }
    return verdicts;
  }

  private static List<ForkOutcome> forks(Run run) {
    return Stream.of(run, run.base().orElseThrow())
        .flatMap(side -> side.results().stream())
        .map(BenchmarkResult::outcomes)
        .flatMap(List::stream)
        .toList();
  }

  private static String place(ForkOutcome fork) {
    return fork.side() + " " + fork.round();
  }

  /** The rounds of the forks in the order of the file. */
  private static List<Integer> rounds(Path runFile) throws Exception {
    List<Integer> rounds = new ArrayList<>();
    for (String line : wholeLines(runFile)) {
      if (line.contains("\"state\"")) {
        rounds.add(Integer.valueOf(line.replaceFirst(".*\"round\":(\\d+).*", "$1")));
      }
    }
    return rounds;
  }

  private static List<String> verdicts(Run run) {
    return Plumbline.judgeSides(run, Policies.builtIn(), TODAY).judgements().stream()
        .map(judgement -> judgement.verdict().words() + " " + judgement.rule())
        .toList();
  }

  private static Run read(byte[] bytes) throws Exception {
    return RunFile.read(new ByteArrayInputStream(bytes), "run").get(0);
  }
}
