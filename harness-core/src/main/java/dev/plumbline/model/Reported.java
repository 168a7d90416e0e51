package dev.plumbline.model;

/**
 * What JMH itself printed about a metric, kept so that its file can be written back whole;
 * Plumbline's own judgement never reads it.
 *
 * @param name the metric's name as the file had it ({@code ·gc.alloc.rate}); empty for the primary
 * @param score JMH's score; may be NaN
 * @param scoreError half of JMH's 99.9 % interval; may be NaN
 * @param confidenceLow lower end of that interval; may be NaN
 * @param confidenceHigh upper end; may be NaN
 * @param percentiles what it printed of them; may be none
 */
public record Reported(
    String name,
    double score,
    double scoreError,
    double confidenceLow,
    double confidenceHigh,
    Percentiles percentiles) {}
