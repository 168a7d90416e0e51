package dev.plumbline.cleanroom.reload;

import dev.plumbline.cleanroom.resource.CloseFailure;
import dev.plumbline.cleanroom.service.ServiceFailure;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The loop of who works on scenarios: the template is saved, and soon after its result is there.
 *
 * <p>What counts is the content: a save that changes nothing, and a second event of the same save,
 * start no run. A text that can't be used is an outcome as well, and the next save may mend it. One
 * thread uses it; any may close it, which ends a wait.
 */
public final class HotReloader implements AutoCloseable {
  private final HotReloadOptions options;
  private final String source;
  private final ConfigurationFormat format;
  private final FileWatcher watcher;
  private final TemplateRenderer renderer = new TemplateRenderer();
  private final ConfigurationParser parser = new ConfigurationParser();
  private final ConfigurationRunner runner = new ConfigurationRunner();
  private final ResultFile result;
  private String lastDigest = "";

  private HotReloader(HotReloadOptions options, FileWatcher watcher) {
    this.options = options;
    this.source = options.template().getFileName().toString();
    this.format = ConfigurationFormat.ofFile(source);
    this.result = new ResultFile(options.result());
    this.watcher = watcher;
  }

  /**
   * Watches a template from now on. Nothing is run yet.
   *
   * @throws java.nio.file.NotDirectoryException when its folder doesn't exist
   * @throws IOException when the operating system can't watch it
   */
  public static HotReloader open(HotReloadOptions options) throws IOException {
    FileWatcher watcher = FileWatcher.open(options.template(), options.quiet());
    try {
      return new HotReloader(options, watcher);
    } catch (RuntimeException e) {
      watcher.close();
      throw e;
    }
  }

  /**
   * Runs what the template holds now, whether or not it changed.
   *
   * @throws NoSuchFileException when there is no template
   * @throws IOException when it can't be read or the result can't be written
   */
  public ReloadOutcome load() throws IOException, InterruptedException {
    long start = System.nanoTime();
    SavedText saved =
        SavedText.read(options.template())
            .orElseThrow(() -> new NoSuchFileException(options.template().toString()));
    return reload(saved, 0, System.nanoTime() - start);
  }

  /**
   * Waits until the template holds something else than at the last run, and runs it.
   *
   * @param deadline how long to wait at most; a run that began is finished
   * @return what became of it; empty when nothing changed until the deadline, or this was closed
   * @throws IOException when the template can't be read or watched any longer, or the result can't
   *     be written
   */
  public Optional<ReloadOutcome> next(Duration deadline) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      Duration left = deadline.minusNanos(System.nanoTime() - start);
      if (!(watcher.await(left) instanceof FileWatcher.Seen.Change change)) {
        return Optional.empty();
      }
      long reading = System.nanoTime();
      Optional<SavedText> saved = SavedText.read(options.template());
      if (saved.isPresent() && !saved.get().digest().equals(lastDigest)) {
        return Optional.of(
            reload(saved.get(), change.settled() - change.noticed(), System.nanoTime() - reading));
      }
    }
  }

  private ReloadOutcome reload(SavedText saved, long settle, long read)
      throws IOException, InterruptedException {
    lastDigest = saved.digest();
    try {
      return run(saved, settle, read);
    } catch (ConfigurationProblem | ServiceFailure | CloseFailure e) {
      ReloadOutcome refused =
          new ReloadOutcome.Refused(saved.digest(), Excerpt.message(e.getMessage()));
      result.write(refused);
      return refused;
    }
  }

  private ReloadOutcome run(SavedText saved, long settle, long read)
      throws ConfigurationProblem, ServiceFailure, IOException, InterruptedException {
    long start = System.nanoTime();
    String text = renderer.render(source, saved.text(source), options.variables());
    long rendered = System.nanoTime();
    ReloadConfiguration configuration = parser.parse(format, source + " (rendered)", text);
    long parsed = System.nanoTime();
    List<ScenarioReport> reports = runner.run(configuration);
    long ran = System.nanoTime();
    ReloadTimes times =
        new ReloadTimes(settle, read, rendered - start, parsed - rendered, ran - parsed, 0);
    result.write(new ReloadOutcome.Ran(saved.digest(), configuration, reports, times));
    ReloadTimes whole =
        new ReloadTimes(
            times.settle(),
            times.read(),
            times.render(),
            times.parse(),
            times.run(),
            System.nanoTime() - ran);
    return new ReloadOutcome.Ran(saved.digest(), configuration, reports, whole);
  }

  @Override
  public void close() throws IOException {
    try {
      watcher.close();
    } finally {
      runner.close();
    }
  }
}
