/** Objects that live for different lengths of time. */
package dev.plumbline.benches.memory.lifetime;
