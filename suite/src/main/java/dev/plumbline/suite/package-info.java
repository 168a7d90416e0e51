/** What every suite of benchmarks says of itself. */
package dev.plumbline.suite;
