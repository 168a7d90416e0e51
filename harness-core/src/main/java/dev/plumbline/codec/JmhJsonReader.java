package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Setup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the array of results, one result after the other. */
final class JmhJsonReader {
  private final JsonInput input;
  private final JmhResultFields fields;
  private final List<BenchmarkResult> results = new ArrayList<>();
  private final Map<BenchmarkId, Place> places = new HashMap<>();
  private final Map<Integer, JoinedResults> joined = new HashMap<>();
  private final Set<Setup> setups = new LinkedHashSet<>();

  /** Where a benchmark stands first: in the list of results, and in the file. */
  private record Place(int index, int line) {}

  JmhJsonReader(JsonInput input) {
    this.input = input;
    this.fields = new JmhResultFields(input);
  }

  Run run() throws IOException, InputProblem {
    JsonToken token = input.next();
    if (token == null) {
      throw new InputProblem(input.source(), 0, 0, "is empty; an array of results is expected");
    }
    while (token != null) {
      results();
      token = input.next();
    }
    joined.forEach((index, further) -> results.set(index, further.result()));
    return new Run(
        RunHeader.foreign(input.source(), JmhEnvironment.of(setups)), results, List.of());
  }

  private void results() throws IOException, InputProblem {
    input.array(
        "the file",
        () -> {
          if (input.token() == JsonToken.START_ARRAY) {
            results(); // several runs pasted as an array of arrays
          } else {
            result();
          }
        });
  }

  private void result() throws IOException, InputProblem {
    int line = input.line();
    BenchmarkResult result = fields.result();
    setups.add(result.setup());
    Place place = places.putIfAbsent(result.id(), new Place(results.size(), line));
    if (place == null) {
      results.add(result);
      return;
    }
    JoinedResults further = joined.get(place.index());
    if (further == null) {
      further = new JoinedResults(results.get(place.index()), place.line(), input);
      joined.put(place.index(), further);
    }
    further.add(result, line);
  }
}
