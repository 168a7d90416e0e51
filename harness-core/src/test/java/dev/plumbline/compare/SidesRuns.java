package dev.plumbline.compare;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small A/B runs for tests, without files. */
final class SidesRuns {
  private SidesRuns() {}

  /** The base's side, with all else alike. */
  static BaseSide base(List<BenchmarkId> listed, List<BenchmarkId> identical) {
    return new BaseSide(
        "base.jar",
        "head.jar",
        Optional.empty(),
        Environment.unknown(),
        List.of(),
        listed,
        identical,
        Map.of());
  }

  static RunHeader header(List<Integer> looks, List<BenchmarkId> listed, BaseSide base) {
    return new RunHeader(
        "r1",
        "head.jsonl",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(42L),
        Environment.unknown(),
        new Plan("", 20, looks, List.of(), List.of(), List.of(), listed),
        Optional.empty(),
        Optional.of(base));
  }

  static Run run(RunHeader header, List<BenchmarkResult> base, List<BenchmarkResult> head) {
    Run other = new Run(header.baseHeader().orElseThrow(), base, List.of());
    return new Run(header, head, List.of(), List.of(), Optional.of(other));
  }

  /** A run of one benchmark, one iteration a fork, in rounds from 1. */
  static Run one(List<Integer> looks, double[] base, double[] head) {
    BenchmarkId id = TestRuns.id("one");
    return run(
        header(looks, List.of(id), base(List.of(id), List.of())),
        List.of(result(id, Side.BASE, base)),
        List.of(result(id, Side.HEAD, head)));
  }

  static BenchmarkResult result(BenchmarkId id, Side side, double... forks) {
    List<ForkOutcome> outcomes = new ArrayList<>();
    for (int round = 1; round <= forks.length; round++) {
      outcomes.add(ok(side, round));
    }
    return result(id, outcomes, TestRuns.score(forks));
  }

  static BenchmarkResult result(
      BenchmarkId id, List<ForkOutcome> outcomes, Measurement... measurements) {
    return new BenchmarkResult(id, TestRuns.SETUP, List.of(measurements), outcomes, List.of());
  }

  /** A fork of a side; the head goes first in odd rounds. */
  static ForkOutcome ok(Side side, int round) {
    int place = (round % 2 == 1) == (side == Side.HEAD) ? 1 : 2;
    return new ForkOutcome(round, side, place, ForkState.OK, "", "");
  }

  static ForkOutcome failed(Side side, int round) {
    return new ForkOutcome(round, side, 1, ForkState.FAILED, "threw", "");
  }
}
