package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forks of one run, gathered by benchmark. */
final class RunAssembly {
  private RunHeader header;
  private final Map<Side, Map<BenchmarkId, ResultAssembly>> results = new EnumMap<>(Side.class);
  private final List<Note> notes = new ArrayList<>();
  private final Set<MachineSample> samples = new LinkedHashSet<>();

  RunAssembly(RunHeader header) {
    this.header = header;
  }

  /** Takes a further header of the same run: it must be of the same code on the same machine. */
  void again(RunHeader further, JsonInput input) throws InputProblem {
    boolean same =
        further.commit().equals(header.commit())
            && further.dirty().equals(header.dirty())
            && further.jarDigest().equals(header.jarDigest())
            && further.environment().equals(header.environment());
    if (!same) {
      throw input.problem(
          "the run "
              + Excerpt.quoted(header.id())
              + " appears again with another commit, jar or environment; each run needs its own id");
    }
    if (further.blessing().isPresent()) {
      header = further;
    }
  }

  void add(ForkRecord fork, JsonInput input) throws InputProblem {
    Side side = fork.outcome().side();
    if (side == Side.BASE && header.base().isEmpty()) {
      throw input.problem("a fork of the base, in a run whose header has no \"base\"");
    }
    BenchmarkId id = header.base().map(base -> base.common(fork.id(), side)).orElse(fork.id());
    results
        .computeIfAbsent(side, key -> new LinkedHashMap<>())
        .computeIfAbsent(
            id, key -> new ResultAssembly(id, !header.plan().jmhArguments().contains("-i")))
        .add(fork, input);
  }

  /** Takes a sample of the machine; one that stands twice is taken once. */
  void add(MachineSample sample) {
    samples.add(sample);
  }

  void note(Note note) {
    notes.add(note);
  }

  Run run() {
    return new Run(
        header,
        finished(Side.HEAD),
        notes,
        List.copyOf(samples),
        header.baseHeader().map(baseHeader -> new Run(baseHeader, finished(Side.BASE), List.of())));
  }

  private List<BenchmarkResult> finished(Side side) {
    return results.getOrDefault(side, Map.of()).values().stream()
        .map(ResultAssembly::result)
        .toList();
  }
}
