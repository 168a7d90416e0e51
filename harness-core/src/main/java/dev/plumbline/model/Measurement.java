package dev.plumbline.model;

import java.util.Optional;

/**
 * One metric of one benchmark with its sample.
 *
 * @param metric what was measured
 * @param sample its values, in the metric's own unit
 * @param reported what JMH printed about it, when the source is a JMH file
 */
public record Measurement(Metric metric, Sample sample, Optional<Reported> reported) {}
