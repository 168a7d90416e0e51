/**
 * Benchmarks to which a known share of work can be added, and a neighbour that disturbs them: what
 * Plumbline finds and what it misses is measured with them.
 */
package dev.plumbline.planted;
