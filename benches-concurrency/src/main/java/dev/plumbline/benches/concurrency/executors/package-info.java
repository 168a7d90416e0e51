/** Tasks, the threads they run on, and waiting for them. */
package dev.plumbline.benches.concurrency.executors;
