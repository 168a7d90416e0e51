/**
 * What two threads may see of one subject, for jcstress, which tries it many thousand times a
 * second and with every compiler of the JVM. {@code OutcomesTest} runs it.
 */
package dev.plumbline.benches.concurrency.outcomes;
