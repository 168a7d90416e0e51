/** The concurrency suite. */
package dev.plumbline.benches.concurrency;
