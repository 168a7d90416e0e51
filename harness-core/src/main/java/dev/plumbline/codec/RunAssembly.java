package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forks of one run, gathered by benchmark. */
final class RunAssembly {
  private RunHeader header;
  private final Map<BenchmarkId, ResultAssembly> results = new LinkedHashMap<>();
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
    ResultAssembly result = results.get(fork.id());
    if (result == null) {
      result = new ResultAssembly(fork.id());
      results.put(fork.id(), result);
    }
    result.add(fork, input);
  }

  /** Takes a sample of the machine; one that stands twice is taken once. */
  void add(MachineSample sample) {
    samples.add(sample);
  }

  void note(Note note) {
    notes.add(note);
  }

  Run run() {
    List<BenchmarkResult> finished = new ArrayList<>();
    for (ResultAssembly result : results.values()) {
      finished.add(result.result());
    }
    return new Run(header, finished, notes, List.copyOf(samples));
  }
}
