package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationParser;
import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.cleanroom.reload.ConfigurationValidator;
import dev.plumbline.cleanroom.reload.ReloadConfiguration;
import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * What does a configuration take to read, by format and size, and what does checking it against its
 * schema take beside that? Rows CL-35 and SLO-14, and the parsing of CL-33.
 *
 * <p>The same content in every format, to one and the same immutable record. {@code medium} is that
 * of {@code HotReload}: 3 services and 5 scenarios; {@code fifty} has 5 and 50. {@code -p
 * configuration=small-toml,small-yaml,small-json,medium-yaml,medium-json} has the others. {@link
 * #validate} checks the tree that a parser made, so a program that validates does both; the
 * speed-up of the one over the other says which is worth looking at.
 *
 * <p>Not measured: reading the file, a configuration with faults, and reading the schema, which a
 * program does once.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ConfigurationParsing {

  /** A configuration as text. */
  @State(Scope.Benchmark)
  public static class Text {
    /** Size and format. */
    @Param({"medium-toml", "fifty-toml", "fifty-yaml", "fifty-json"})
    public String configuration;

    private final ConfigurationParser parser = new ConfigurationParser();
    private ConfigurationText text;
    private ReloadConfiguration last;

    /** Writes the text. */
    @Setup
    public void write() {
      text = ConfigurationText.named(configuration);
    }

    /** Holds what was read against what was written. */
    @TearDown
    public void compare() {
      if (!text.configuration().equals(last)) {
        throw new IllegalStateException("read " + last);
      }
    }
  }

  /** A configuration as a tree. */
  @State(Scope.Benchmark)
  public static class Tree {
    /** Size and format. */
    @Param("medium-toml")
    public String configuration;

    private final ConfigurationParser parser = new ConfigurationParser();
    private final ConfigurationValidator validator = new ConfigurationValidator();
    private JsonNode tree;
    private ConfigurationText text;

    /** Parses it. */
    @Setup
    public void parse() throws ConfigurationProblem {
      text = ConfigurationText.named(configuration);
      tree = parser.tree(text.format(), configuration, text.text());
    }

    /** Shows that the schema is looked at: a wrong kind and nothing else is found. */
    @TearDown
    public void breakIt() throws ConfigurationProblem {
      String wrong = text.text().replaceFirst("checksum", "checksun");
      int faults = validator.validate(parser.tree(text.format(), "wrong", wrong)).size();
      if (!validator.validate(tree).isEmpty() || faults == 0) {
        throw new IllegalStateException(faults + " faults in a wrong configuration");
      }
    }
  }

  /** From the text to the record. */
  @Benchmark
  @Rows({"CL-33", "CL-35", "SLO-14"})
  public ReloadConfiguration parse(Text state) throws ConfigurationProblem {
    state.last = state.parser.parse(state.text.format(), "benchmark", state.text.text());
    return state.last;
  }

  /** The parsed tree against the schema. */
  @Benchmark
  @Rows("SLO-14")
  public List<String> validate(Tree state) {
    return state.validator.validate(state.tree);
  }
}
