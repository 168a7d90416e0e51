package dev.plumbline.gate;

import java.time.LocalDate;

/**
 * Leave to be slower for a while. An expired waiver fails the gate.
 *
 * @param pattern benchmarks it covers: see {@link BenchmarkPattern}
 * @param reason why
 * @param owner who answers for it
 * @param expires the last day it holds
 */
public record Waiver(String pattern, String reason, String owner, LocalDate expires) {}
