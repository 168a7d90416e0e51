package dev.plumbline.cli;

import dev.plumbline.calibrate.Staleness;
import dev.plumbline.cli.files.KeptCalibration;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Environment;
import java.io.IOException;
import java.util.Optional;

/** Puts beside a decision what is known of the machine it was made on. */
final class Calibrations {
  private final RulesOptions rules;
  private final ShowOptions show;
  private final Invocation invocation;

  Calibrations(RulesOptions rules, ShowOptions show, Invocation invocation) {
    this.rules = rules;
    this.show = show;
    this.invocation = invocation;
  }

  /** The decision with the calibration of its environment; one that can't be read is told of. */
  Decision on(Decision decision) {
    Environment environment = decision.comparison().head().environment();
    try {
      Optional<Calibration> kept =
          new KeptCalibration(invocation.path(rules.baselines), rules.baselines).read(environment);
      return kept.map(
              calibration ->
                  decision.calibratedBy(
                      Staleness.of(
                          calibration, environment, invocation.surroundings().clock().instant())))
          .orElse(decision);
    } catch (InputProblem | IOException unreadable) {
      show.aside(Words.clean("calibration not shown: " + unreadable.getMessage()), invocation);
      return decision;
    }
  }
}
