package dev.plumbline.compare;

import java.util.OptionalDouble;

/**
 * One side of a pair in short.
 *
 * @param value robust location over the forks, in the base unit of the metric's dimension; may be
 *     NaN
 * @param forks forks with values, over all trials
 * @param iterations iterations over all forks, without their warm-up
 * @param trials runs the values came from
 * @param forkSpread standard deviation between forks as a fraction of the value; empty with fewer
 *     than 2 forks
 */
public record SideSummary(
    double value, int forks, int iterations, int trials, OptionalDouble forkSpread) {}
