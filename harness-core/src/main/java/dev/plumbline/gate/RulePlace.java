package dev.plumbline.gate;

/**
 * Where a pattern of the policy was written, so that a message can point at it.
 *
 * @param rule what it belongs to, as a path of keys: {@code budgets.cleanroom_creation}
 * @param pattern the pattern
 * @param line line from 1
 * @param column column from 1
 */
public record RulePlace(String rule, String pattern, long line, long column) {}
