package dev.plumbline.cli;

import dev.plumbline.cli.files.RunFiles;
import dev.plumbline.cli.measure.Unfinished;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Reads the run that is to be judged or shown. */
final class Inputs {
  private Inputs() {}

  /** The newest run of a file; that there are others is said. */
  static Run head(String given, ShowOptions show, Invocation invocation)
      throws InputProblem, IOException {
    return newest(read(given, invocation), given, line -> show.remark(line, invocation));
  }

  /** The runs of a file, each with a note on the forks it planned and does not have. */
  static List<Run> read(String given, Invocation invocation) throws InputProblem, IOException {
    return RunFiles.read(invocation.path(given), given).stream().map(Inputs::noted).toList();
  }

  private static Run noted(Run run) {
    return Unfinished.note(run).map(note -> run.with(List.of(note))).orElse(run);
  }

  /** Two files at once: reading is most of the work of a comparison. */
  record Both(List<Run> base, List<Run> head) {}

  /** Reads two files side by side; a problem of the first is told before one of the second. */
  static Both both(String base, String head, Invocation invocation)
      throws InputProblem, IOException {
    FutureTask<List<Run>> beside = new FutureTask<>(() -> read(head, invocation));
    Thread reader = new Thread(beside, "reading " + head);
    reader.setDaemon(true);
    reader.start();
    List<Run> baseRuns = read(base, invocation);
    try {
      return new Both(baseRuns, beside.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputProblem problem) {
        throw problem;
      }
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException("reading " + head, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + head, e);
    }
  }

  /** The newest of a file's runs; that there are others is remarked. */
  static Run newest(List<Run> runs, String given, Consumer<String> remark) {
    if (runs.size() > 1) {
      remark.accept(Words.clean(given) + " holds " + runs.size() + " runs; the last one is taken");
    }
    return runs.get(runs.size() - 1);
  }
}
