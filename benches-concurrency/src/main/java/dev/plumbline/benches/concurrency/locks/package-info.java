/** Locks, alone and contended, and locks for readers. */
package dev.plumbline.benches.concurrency.locks;
