package dev.plumbline.cli.code;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a class names when somebody first asks: most benchmarks reach few classes, or soon one
 * that may reach all.
 */
final class References implements AutoCloseable {
  private final CodeGraph.Finished code;
  private final List<Archive> archives;
  private final Map<Integer, ClassFacts> known = new HashMap<>();

  /**
   * Reads from archives.
   *
   * @param archives open, closed with this
   */
  References(CodeGraph.Finished code, List<Archive> archives) {
    this.code = code;
    this.archives = List.copyOf(archives);
  }

  /** The facts of a class, those of all its variants together. */
  ClassFacts of(int number) {
    return known.computeIfAbsent(number, this::read);
  }

  private ClassFacts read(int number) {
    Set<Integer> references = new TreeSet<>(code.providers().getOrDefault(number, Set.of()));
    Optional<String> openEnd = Optional.empty();
    for (CodeGraph.Place place : code.places().get(number)) {
      ClassFacts facts = read(place, code.names().name(number));
      references.addAll(facts.references());
      openEnd = openEnd.or(facts::openEnd);
    }
    return new ClassFacts(List.copyOf(references), openEnd);
  }

  private ClassFacts read(CodeGraph.Place place, String name) {
    String entry = place.part().entry();
    try (InputStream stream = archives.get(place.archive()).open(entry)) {
      byte[] bytes = PartReader.whole(stream);
      if (PartReader.digest(entry, bytes).equals(place.part().digest())) {
        return ClassFile.facts(bytes, name, code.names()).orElseGet(() -> unknown(entry));
      }
    } catch (IOException replaced) {
      // As when it was replaced by another one.
    }
    return unknown(entry);
  }

  private static ClassFacts unknown(String entry) {
    return new ClassFacts(
        List.of(),
        Optional.of(
            CodeProblem.cleaned(entry) + " is no class file that can be read, or was replaced"));
  }

  @Override
  public void close() {
    for (Archive archive : archives) {
      try {
        archive.close();
      } catch (IOException read) {
        // All that was wanted of it was read.
      }
    }
  }
}
