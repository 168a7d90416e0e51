package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.codec.JmhJson;
import dev.plumbline.jmh.Host;
import dev.plumbline.jmh.Wire;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import dev.plumbline.model.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs single forks through a host, and starts another host when one is lost. */
final class Forks implements RoundLoop.ForkSource {
  /** How long a host may take to tell of a fork that was ended. */
  private static final Duration LAST_WORD = Duration.ofSeconds(10);

  private final ForkLimits limits;
  private final Interruption interruption;

  Forks(ForkLimits limits, Interruption interruption) {
    this.limits = limits;
    this.interruption = interruption;
  }

  /**
   * Runs one fork. Whatever it does, a record comes of it.
   *
   * @throws TimeIsUp if the run's time was over first
   * @throws MeasuringProblem if no host can be started, or this JVM was asked to stop: what became
   *     of the fork then says nothing of the benchmark, and it is measured again on resuming
   */
  @Override
  public ForkRecord run(ForkOrder order) throws MeasuringProblem {
    return run(order, "", limits.of(order.benchmark()), () -> {});
  }

  @Override
  public AtOnce inTurns(List<ForkOrder> orders) throws MeasuringProblem {
    return new TurnTakers(this::run, order -> limits.of(order.benchmark())).run(orders);
  }

  /** Runs one fork, see {@link TurnTakers.OneFork}; {@code turns} is empty for one without. */
  private ForkRecord run(ForkOrder order, String turns, Duration limit, Runnable atLimit)
      throws MeasuringProblem {
    HostProcess host = interruption.host(order.side().jar().orElseThrow(), order.seat());
    Path results = host.resultFile();
    CrashReport crash = new CrashReport(Path.of(""), Instant.now());
    ForkAnswer answer = attempt(host, order, results, turns, limit, atLimit);
    boolean ok = answer.state() == ForkState.OK;
    if (ok ? interruption.asked() : interruption.askedSoon()) {
      throw Interruption.stopped();
    }
    interruption.checkUnchanged(host.jar());
    if (ok) {
      host.endLeft();
      return read(results, order);
    }
    host.endForks();
    if (host.ended()) {
      host.close();
    }
    return record(order, crash.addTo(answer));
  }

  private ForkAnswer attempt(
      HostProcess host,
      ForkOrder order,
      Path results,
      String turns,
      Duration limit,
      Runnable atLimit)
      throws TimeIsUp {
    try {
      Files.deleteIfExists(results);
    } catch (IOException e) {
      return ForkAnswer.failed("the results of the fork before can't be deleted: " + e, "");
    }
    BenchmarkId id = order.benchmark().id();
    host.ask(
        Host.FORK,
        id.benchmark(),
        id.mode().shortName(),
        Wire.line(namesAndValues(id.parameters())),
        Integer.toString(id.threads()),
        Wire.line(order.jmhArguments()),
        results.toString(),
        Long.toString(limits.outputBytes()),
        turns);
    boolean outOfTime = order.time().compareTo(limit) < 0;
    Optional<List<String>> answer = host.answer(outOfTime ? order.time() : limit);
    if (answer.isPresent()) {
      return answer(answer.get());
    }
    if (host.ended()) {
      return ForkAnswer.failed("the host JVM died during the fork", host.printed());
    }
    if (!outOfTime) {
      atLimit.run();
    }
    host.endForks();
    Optional<List<String>> lastWord = host.answer(LAST_WORD);
    if (lastWord.isEmpty()) {
      host.close();
    }
    if (outOfTime) {
      throw new TimeIsUp(order);
    }
    String tail = lastWord.map(Forks::answer).map(ForkAnswer::tail).orElse("");
    return ForkAnswer.failed("ended: it took longer than its limit of " + Words.of(limit), tail);
  }

  private static ForkAnswer answer(List<String> texts) {
    return switch (texts.get(0)) {
      case Host.DONE -> ForkAnswer.ok();
      case Host.FAILED -> ForkAnswer.threw(texts.get(1), texts.get(2), texts.get(3));
      default -> ForkAnswer.failed(texts.get(1), "");
    };
  }

  private static List<String> namesAndValues(Map<String, String> parameters) {
    List<String> texts = new ArrayList<>();
    parameters.forEach(
        (name, value) -> {
          texts.add(name);
          texts.add(value);
        });
    return texts;
  }

  /** Holds what was asked for against what JMH reported. */
  private static ForkRecord read(Path results, ForkOrder order) {
    BenchmarkId id = order.benchmark().id();
    Run run;
    try (InputStream input = Files.newInputStream(results)) {
      run = JmhJson.read(input, id.text());
    } catch (NoSuchFileException e) {
      return record(order, ForkAnswer.failed("listed but not reported: JMH wrote no result", ""));
    } catch (IOException | InputProblem e) {
      return record(
          order,
          ForkAnswer.failed("the result that JMH wrote can't be read: " + e.getMessage(), ""));
    }
    Optional<BenchmarkResult> result =
        run.results().stream().filter(found -> found.id().equals(id)).findFirst();
    if (result.isEmpty()) {
      String reported = run.results().isEmpty() ? "nothing" : run.results().get(0).id().text();
      return record(
          order, ForkAnswer.failed("listed but not reported: JMH reported " + reported, ""));
    }
    return new ForkRecord(
        id, result.get().setup(), outcome(order, ForkAnswer.ok()), result.get().measurements());
  }

  private static ForkRecord record(ForkOrder order, ForkAnswer answer) {
    return new ForkRecord(
        order.benchmark().id(), new Setup(List.of(), Map.of()), outcome(order, answer), List.of());
  }

  private static ForkOutcome outcome(ForkOrder order, ForkAnswer answer) {
    return answer.outcome(order.side().side(), order.round(), order.place());
  }
}
