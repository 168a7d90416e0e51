package dev.plumbline.cleanroom.scenario;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a function step is given, so that it needs neither the system's clock nor its environment
 * nor chance of its own.
 *
 * @param scenario the scenario's name
 * @param id the step's id in this run
 * @param random this step's own random numbers, to be used by one thread
 * @param clock the scenario's clock; it stands still in a deterministic run
 * @param environment the variables that the policy lets through, by name
 * @param folder the scenario's folder, where the policy gives it one
 */
public record StepContext(
    String scenario,
    String id,
    RandomGenerator random,
    Clock clock,
    Map<String, String> environment,
    Optional<Path> folder) {}
