package dev.plumbline.cli.code;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of one file of a class path.
 *
 * @param entry its name
 * @param digest of its name and bytes
 * @param number of the class it is said to hold; -1 if it is no class file by its name
 * @param facts of that class; empty if it holds no class of that name that can be read
 * @param lines of a file that lists services or benchmarks, what counts of a manifest; empty for
 *     every other
 */
record Part(
    String entry, String digest, int number, Optional<ClassFacts> facts, List<String> lines) {

  /**
   * Whether it counts for every benchmark: all that is no class, also what only looks like one,
   * which may be read as data.
   */
  boolean isResource() {
    return facts.isEmpty() && EntryName.counts(entry);
  }
}
