package dev.plumbline.stats;

/**
 * The estimate of a {@link Contrast}.
 *
 * @param ratio head ÷ base
 * @param ofFastForks whether it is that of {@link FastTrials}, and not of all undisturbed forks
 */
public record ContrastEstimate(LogRatio ratio, boolean ofFastForks) {}
