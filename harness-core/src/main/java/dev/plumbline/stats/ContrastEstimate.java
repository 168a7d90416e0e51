package dev.plumbline.stats;

/**
 * The estimate of a {@link Contrast}, or of a {@link PairedSeries} in its place.
 *
 * @param ratio head ÷ base
 * @param ofFastForks whether it is that of {@link FastTrials} or {@link FastForks}, and not of all
 *     undisturbed forks
 */
public record ContrastEstimate(LogRatio ratio, boolean ofFastForks) {}
