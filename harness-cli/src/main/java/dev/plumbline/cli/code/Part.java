package dev.plumbline.cli.code;

import java.util.List;

/**
 * What is kept of one file of a class path.
 *
 * @param entry its name
 * @param digest of its name and bytes
 * @param number of the class it is said to hold; -1 if it is no class file by its name
 * @param lines of a file that lists services or benchmarks, what counts of a manifest; empty for
 *     every other
 */
record Part(String entry, String digest, int number, List<String> lines) {

  /** Whether it counts for every benchmark: all that is no class, or no class path's. */
  boolean isResource() {
    return (number < 0 || EntryName.isOutOfPackages(entry)) && EntryName.counts(entry);
  }
}
