package dev.plumbline.model;

import java.util.Map;

/**
 * What JMH itself printed about a metric, kept so that its file can be written back whole;
 * Plumbline's own judgement never reads it.
 *
 * @param score JMH's score; may be NaN
 * @param scoreError half of JMH's 99.9 % interval; may be NaN
 * @param confidenceLow lower end of that interval; may be NaN
 * @param confidenceHigh upper end; may be NaN
 * @param percentiles rank (as JMH spells it, {@code 50.0}) to value; may be empty
 */
public record Reported(
    double score,
    double scoreError,
    double confidenceLow,
    double confidenceHigh,
    Map<String, Double> percentiles) {}
