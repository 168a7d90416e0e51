/** Light things to fill cleanroom's registries with, and the keys to find them by. */
package dev.plumbline.benches.memory.registry;
