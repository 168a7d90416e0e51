/** Counters that several threads count on. */
package dev.plumbline.benches.concurrency.counters;
