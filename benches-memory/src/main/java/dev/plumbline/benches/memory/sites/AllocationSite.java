package dev.plumbline.benches.memory.sites;

/**
 * A place in the code that allocated.
 *
 * @param place class, method and line: the innermost that is not of the JDK
 * @param type the class of what was allocated there, as the JVM names it
 * @param bytes estimated from samples
 * @param share of all sampled bytes, over 0 and at most 1
 */
public record AllocationSite(String place, String type, long bytes, double share) {}
