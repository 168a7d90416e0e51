package dev.plumbline.baseline;

import dev.plumbline.model.Environment;

/**
 * A baseline as it lies in the store, one for each suite.
 *
 * @param key the environment key it is kept under
 * @param name its name: {@link BaselineChoice#USUAL_NAME} unless somebody said otherwise
 * @param suite the suite it belongs to
 * @param environment that of its newest trial
 */
public record StoredBaseline(String key, String name, String suite, Environment environment) {}
