package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationRunner;
import dev.plumbline.cleanroom.reload.FileWatcher;
import dev.plumbline.cleanroom.reload.FileWatcher.Seen;
import dev.plumbline.cleanroom.reload.HotReloadOptions;
import dev.plumbline.cleanroom.reload.HotReloader;
import dev.plumbline.cleanroom.reload.ReloadConfiguration;
import dev.plumbline.cleanroom.reload.ReloadOutcome;
import dev.plumbline.cleanroom.reload.ReloadTimes;
import dev.plumbline.cleanroom.reload.ResultFile;
import dev.plumbline.cleanroom.reload.ScenarioReport;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.suite.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * How long does somebody who saves a template of scenarios wait for their result, which part of it
 * takes how long, and how does it grow with the project? Rows CL-33, CL-36 and SLO-10.
 *
 * <p>{@link #whole} is the way itself: the file is written and renamed over the template, the event
 * comes, the template is rendered and parsed, services start, scenarios run, services stop, the
 * result is written. The quiet period of 2 ms by which a save is known to be over is part of what
 * one waits for ({@code -p quietMilliseconds=0,20}). The parts are timed on their own: {@link
 * #detection} from the rename to the event, {@link #running}, {@link #writing}; rendering and
 * parsing of the same project are {@code TemplateRendering} with {@code shape=nested} and {@code
 * ConfigurationParsing} with {@code configuration=medium-toml}.
 *
 * <p>Not measured: services in processes or containers of their own, which take as long to start as
 * they do (row CL-3), the quiet of an editor before it saves, and disks that keep what they are
 * told: nothing is synced.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class HotReload {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** A project under the reloader. */
  @State(Scope.Benchmark)
  public static class Loop {
    /** How many services and scenarios. */
    @Param({"1/1", "3/5", "5/10"})
    public String size;

    /** How long no event must come for a save to be over. */
    @Param("2")
    public int quietMilliseconds;

    private ReloadProject project;
    private WorkFolder folder;
    private Path template;
    private HotReloader reloader;
    private String text;
    private long saves;
    private long succeeded;
    private ReloadOutcome last;

    /** Saves the project once and starts to watch it. */
    @Setup
    public void open() throws IOException {
      project = ReloadProject.of(size);
      folder = WorkFolder.make();
      template = folder.file("project.toml.ftl");
      reloader =
          HotReloader.open(
              HotReloadOptions.of(template, folder.file("result.json"))
                  .withVariables(project.variables())
                  .withQuiet(Duration.ofMillis(quietMilliseconds)));
      saves = 0;
      succeeded = 0;
    }

    /** Types something. */
    @Setup(Level.Invocation)
    public void edit() {
      text = "# " + ++saves + "\n" + ReloadProject.TEMPLATE;
    }

    ReloadOutcome save() throws IOException, InterruptedException {
      folder.save(template, text);
      last = reloader.next(DEADLINE).orElseThrow();
      if (last instanceof ReloadOutcome.Ran ran && ran.succeeded()) {
        succeeded++;
      }
      return last;
    }

    /** Ends it, and holds the results against the saves. */
    @TearDown
    public void close() throws IOException {
      reloader.close();
      String result = Files.readString(folder.file("result.json"));
      folder.delete();
      if (succeeded != saves
          || !(last instanceof ReloadOutcome.Ran ran)
          || !ran.configuration().equals(project.configuration())
          || !result.contains(last.digest())) {
        throw new IllegalStateException(
            saves + " saves, " + succeeded + " succeeded; the last: " + last);
      }
    }
  }

  /** A file under a watcher that takes the first event for the save. */
  @State(Scope.Benchmark)
  public static class Watched {
    private WorkFolder folder;
    private Path template;
    private Path swap;
    private FileWatcher watcher;
    private long saves;
    private long seen;

    /** Starts to watch. */
    @Setup
    public void open() throws IOException {
      folder = WorkFolder.make();
      template = folder.file("project.toml.ftl");
      watcher = FileWatcher.open(template, Duration.ZERO);
      saves = 0;
      seen = 0;
    }

    /** Writes what will be renamed over the file. */
    @Setup(Level.Invocation)
    public void write() throws IOException {
      swap = Files.writeString(folder.file("save.swap"), "# " + ++saves);
    }

    Seen rename() throws IOException, InterruptedException {
      WorkFolder.rename(swap, template);
      Seen outcome = watcher.await(DEADLINE);
      if (outcome instanceof Seen.Change) {
        seen++;
      }
      return outcome;
    }

    /** Ends it, and holds the events against the saves. */
    @TearDown
    public void close() throws IOException, InterruptedException {
      Seen late = watcher.await(Duration.ZERO);
      watcher.close();
      folder.delete();
      if (seen != saves || !(late instanceof Seen.Nothing)) {
        throw new IllegalStateException(saves + " saves, " + seen + " seen, then " + late);
      }
    }
  }

  /** A configuration to run. */
  @State(Scope.Benchmark)
  public static class Configured {
    /** How many services and scenarios. */
    @Param("3/5")
    public String size;

    private ConfigurationRunner runner;
    private ReloadConfiguration configuration;
    private List<ScenarioReport> last;

    /** Makes the configuration and what runs it. */
    @Setup
    public void make() {
      runner = new ConfigurationRunner();
      configuration = ReloadProject.of(size).configuration();
    }

    /** Ends it, and holds the reports against the scenarios. */
    @TearDown
    public void close() {
      runner.close();
      if (last.size() != configuration.scenarios().size()
          || !last.stream().allMatch(ScenarioReport::succeeded)) {
        throw new IllegalStateException("a scenario failed: " + last);
      }
    }
  }

  /** An outcome to write. */
  @State(Scope.Benchmark)
  public static class Written {
    private WorkFolder folder;
    private ResultFile file;
    private ReloadOutcome outcome;

    /** Makes the outcome. */
    @Setup
    public void make() throws IOException {
      folder = WorkFolder.make();
      file = new ResultFile(folder.file("result.json"));
      ReloadConfiguration configuration = ReloadProject.of("3/5").configuration();
      outcome =
          new ReloadOutcome.Ran(
              "0".repeat(64),
              configuration,
              configuration.scenarios().stream()
                  .map(scenario -> new ScenarioReport(scenario.name(), ""))
                  .toList(),
              new ReloadTimes(1, 2, 3, 4, 5, 0));
    }

    /** Holds the file against the outcome. */
    @TearDown
    public void close() throws IOException {
      String written = Files.readString(folder.file("result.json"));
      folder.delete();
      if (!written.contains("scenario-4") || !written.contains("\"run\" : 5")) {
        throw new IllegalStateException("wrote " + written);
      }
    }
  }

  /** From the save to the result. */
  @Benchmark
  @Rows({"CL-33", "CL-36", "SLO-10"})
  public ReloadOutcome whole(Loop loop) throws IOException, InterruptedException {
    return loop.save();
  }

  /** From the rename to the event. */
  @Benchmark
  @Rows("CL-33")
  public Seen detection(Watched watched) throws IOException, InterruptedException {
    return watched.rename();
  }

  /** Starting the services, running the scenarios, stopping the services. */
  @Benchmark
  @Rows("CL-33")
  public List<ScenarioReport> running(Configured state)
      throws ServiceFailure, InterruptedException {
    state.last = state.runner.run(state.configuration);
    return state.last;
  }

  /** Writing the result in the place of the last one. */
  @Benchmark
  @Rows("CL-33")
  public Path writing(Written state) throws IOException {
    state.file.write(state.outcome);
    return state.folder.path();
  }
}
