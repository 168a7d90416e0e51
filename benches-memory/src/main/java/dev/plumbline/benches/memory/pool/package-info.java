/** Span records, and where they come from: the heap, a pool of our own, and pools of libraries. */
package dev.plumbline.benches.memory.pool;
