/**
 * The concurrency suite: what threads, locks, queues and counters cost, and what they gain. This
 * package holds what its benchmarks share.
 */
package dev.plumbline.benches.concurrency;
