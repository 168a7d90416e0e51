package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import java.util.Optional;

/**
 * What became of a derived figure between base and head.
 *
 * @param base the base's figure, in the meaning of {@link DerivedResult#value}
 * @param effect change of the cost behind it, positive is worse: of the time for a scaling, of the
 *     ratio of the times for the others
 * @param adjustedPValue of "no change at all", times the number of derived figures held against a
 *     base, in [0, 1]
 * @param verdict unchanged, regressed, improved, inconclusive or not comparable
 * @param severity of a regression
 * @param rule why, one sentence with its figures
 * @param fails whether it turns the gate red: regressed, and the policy gates it
 */
public record DerivedChange(
    double base,
    Effect effect,
    double adjustedPValue,
    Verdict verdict,
    Optional<Severity> severity,
    String rule,
    boolean fails) {}
