/** Memory outside of the heap: direct buffers, the arenas of newer JVMs, and Netty's buffers. */
package dev.plumbline.benches.memory.offheap;
