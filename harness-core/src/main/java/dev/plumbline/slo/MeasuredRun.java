package dev.plumbline.slo;

import dev.plumbline.gate.Decision;
import dev.plumbline.model.Run;

/**
 * A run with the values that reports show of it.
 *
 * @param run the run
 * @param decision on the run by itself, for the values of its benchmarks
 */
public record MeasuredRun(Run run, Decision decision) {}
