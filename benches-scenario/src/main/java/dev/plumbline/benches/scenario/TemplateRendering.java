package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.cleanroom.reload.TemplateRenderer;
import dev.plumbline.suite.Rows;
import java.util.Map;
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

/**
 * What does the template engine take of a reload, by what the template does? Row CL-34, and the
 * rendering of CL-33.
 *
 * <p>The text of the template is parsed and rendered, as a reload has to do it, for the template
 * changed. {@code shape=variables} puts ten values into a text, {@code loop} lists fifty services,
 * {@code nested} is the template of {@code HotReload}: three services, five scenarios, four steps
 * in each.
 *
 * <p>Not measured: reading the template, and rendering one that was parsed before.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TemplateRendering {

  /** The values of the parameter {@code shape}. */
  public enum Shape {
    /** Ten values in a text. */
    variables,
    /** A list of fifty. */
    loop,
    /** Lists in lists, with conditions. */
    nested
  }

  /** A template and its variables. */
  @State(Scope.Benchmark)
  public static class Template {
    /** What the template does. */
    @Param({"variables", "loop", "nested"})
    public Shape shape;

    private final TemplateRenderer renderer = new TemplateRenderer();
    private TemplateSample sample;
    private String last;

    /** Chooses the template. */
    @Setup
    public void choose() {
      sample =
          switch (shape) {
            case variables -> TemplateSample.variables(0);
            case loop -> TemplateSample.loop(50);
            case nested -> TemplateSample.nested();
          };
    }

    /** Holds what was rendered against what it has to be. */
    @TearDown
    public void compare() {
      if (!sample.expected().equals(last)) {
        throw new IllegalStateException("rendered " + last);
      }
    }
  }

  /** From the text of the template to the text it makes. */
  @Benchmark
  @Rows({"CL-33", "CL-34"})
  public String render(Template state) throws ConfigurationProblem {
    Map<String, ?> variables = state.sample.variables();
    state.last = state.renderer.render("template.ftl", state.sample.template(), variables);
    return state.last;
  }
}
