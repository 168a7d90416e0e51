/** A health report whose parts can be changed, to be copied where cleanroom's own is shared. */
package dev.plumbline.benches.memory.copy;
