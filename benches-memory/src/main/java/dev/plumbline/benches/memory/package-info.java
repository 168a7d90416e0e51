/** The memory suite. */
package dev.plumbline.benches.memory;
