/** The container registry, asked by several threads. */
package dev.plumbline.benches.concurrency.registries;
