package dev.plumbline.cleanroom.scenario.policy;

/**
 * What may be told of a step.
 *
 * @param text without secrets and within the limit
 * @param omitted how many bytes were left out because of the limit
 */
public record KeptText(String text, long omitted) {}
