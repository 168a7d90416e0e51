package dev.plumbline.it;

import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.model.Run;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program that measures, to be stopped and killed by tests. */
public final class MeasureProgram {
  private MeasureProgram() {}

  /**
   * Measures and exits as the command would.
   *
   * @param arguments jar, run file, rounds, pattern or nothing, {@code resume} or {@code new}, then
   *     JMH options
   */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    Profile profile = Measured.rounds(Integer.parseInt(given.get(2)));
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      Run run =
          Measuring.run(
              Measured.request(
                      Path.of(given.get(0)),
                      Path.of(given.get(1)),
                      profile,
                      given.subList(5, given.size()),
                      given.get(3).isEmpty() ? new String[0] : new String[] {given.get(3)})
                  .ignoringLock(false)
                  .resuming(given.get(4).equals("resume")),
              err);
      System.out.println(run.results().size());
    } catch (MeasuringProblem e) {
      err.println(e.getMessage());
      System.exit(e.exitCode());
    }
  }
}
