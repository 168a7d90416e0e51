/** How much memory objects, the heap and a process take. */
package dev.plumbline.benches.memory.footprint;
