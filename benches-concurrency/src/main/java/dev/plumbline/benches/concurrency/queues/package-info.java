/** Queues from one thread to another. */
package dev.plumbline.benches.concurrency.queues;
