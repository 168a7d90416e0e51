package dev.plumbline.cli.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Puts the files of a class path together; they come in its order. */
final class CodeGraph {
  /**
   * JMH's own classes, which run in every fork. Their calls by name lead to what JMH wrote or was
   * told; benchmarks of its packages, such as its samples, are as any other's.
   */
  private static final Pattern JMH =
      Pattern.compile(
          "org/openjdk/jmh/(?:Main|(?:annotations|generators|infra|logic|profile|results|runner|util)/.*)");

  private final ClassNames names;
  private final Map<Integer, List<Part>> classes = new HashMap<>();
  private final List<Part> resources = new ArrayList<>();
  private final List<String> manifests = new ArrayList<>();
  private final Set<String> benchmarks = new HashSet<>();
  private final Map<String, Set<Integer>> providers = new HashMap<>();

  CodeGraph(ClassNames names) {
    this.names = names;
  }

  /**
   * A class path, put together.
   *
   * @param names of its classes
   * @param digests of each class
   * @param references of each class, to others
   * @param openEnds why a class may reach others than these, by its number
   * @param jmh the classes that run in every fork
   * @param always what any benchmark may reach without naming it
   * @param resourceDigest of all files that are no classes
   * @param resources how many these are
   * @param benchmarkLines of its lists of benchmarks, sorted
   */
  record Finished(
      ClassNames names,
      List<String> digests,
      List<List<Integer>> references,
      Map<Integer, String> openEnds,
      BitSet jmh,
      BitSet always,
      String resourceDigest,
      int resources,
      List<String> benchmarkLines) {}

  /** Adds the next file. */
  void add(Part part) {
    if (part.number() >= 0) {
      classes.computeIfAbsent(part.number(), key -> new ArrayList<>(1)).add(part);
    }
    if (part.isResource()) {
      resources.add(part);
    }
    if (part.entry().equals(EntryName.MANIFEST)) {
      manifests.addAll(part.lines());
    } else if (part.entry().equals(EntryName.BENCHMARKS)) {
      benchmarks.addAll(part.lines());
    }
    EntryName.service(part.entry())
        .ifPresent(service -> addProviders(service.replace('.', '/'), part.lines()));
  }

  private void addProviders(String service, List<String> lines) {
    Set<Integer> found = providers.computeIfAbsent(service, key -> new HashSet<>());
    lines.forEach(line -> names.addNamed(line, found));
  }

  /** Puts it together. */
  Finished finish() {
    BitSet jmh = new BitSet();
    List<String> digests = new ArrayList<>(names.size());
    List<List<Integer>> references = new ArrayList<>(names.size());
    Map<Integer, String> openEnds = new HashMap<>();
    for (int number = 0; number < names.size(); number++) {
      jmh.set(number, JMH.matcher(names.name(number)).matches());
      List<Part> parts = classes.get(number);
      digests.add(digest(parts));
      Set<Integer> provided = providers.getOrDefault(names.name(number), Set.of());
      references.add(references(parts, provided));
      Optional<String> openEnd = openEnd(parts);
      if (openEnd.isPresent()) {
        openEnds.put(number, openEnd.get());
      }
    }
    BitSet always = bundles();
    providers.forEach(
        (service, provided) -> {
          // Services of the JDK and of JMH are looked up by them.
          int number = names.number(service);
          if (number < 0 || jmh.get(number)) {
            provided.forEach(always::set);
          }
        });
    resources.sort(Comparator.comparing(Part::entry));
    return new Finished(
        names,
        digests,
        references,
        openEnds,
        jmh,
        always,
        resourceDigest(),
        resources.size(),
        benchmarks.stream().sorted().toList());
  }

  /**
   * All variants of a class count, whichever a JVM would take: those of other JVMs, of other jars.
   */
  private static String digest(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0).digest();
    }
    CodeDigest digest = new CodeDigest();
    parts.forEach(part -> digest.add(part.digest()));
    return digest.text();
  }

  private static List<Integer> references(List<Part> parts, Set<Integer> provided) {
    if (parts.size() == 1 && provided.isEmpty()) {
      return parts.get(0).facts().map(ClassFacts::references).orElse(List.of());
    }
    Set<Integer> all = new TreeSet<>(provided);
    parts.forEach(part -> part.facts().ifPresent(facts -> all.addAll(facts.references())));
    return List.copyOf(all);
  }

  private static Optional<String> openEnd(List<Part> parts) {
    return parts.stream().flatMap(part -> openEnd(part).stream()).findFirst();
  }

  private static Optional<String> openEnd(Part part) {
    return part.facts().isPresent()
        ? part.facts().get().openEnd()
        : Optional.of(CodeProblem.cleaned(part.entry()) + " is no class file that can be read");
  }

  /** Resource bundles that are classes: the JDK makes up their names from those of languages. */
  private BitSet bundles() {
    BitSet bundles = new BitSet();
    int before = -1;
    while (bundles.cardinality() > before) {
      before = bundles.cardinality();
      classes.forEach(
          (number, parts) -> {
            boolean is =
                parts.stream()
                    .flatMap(part -> part.facts().stream())
                    .anyMatch(
                        facts ->
                            facts.bundle() || (facts.parent() >= 0 && bundles.get(facts.parent())));
            if (is) {
              bundles.set(number);
            }
          });
    }
    return bundles;
  }

  private String resourceDigest() {
    CodeDigest digest = new CodeDigest();
    manifests.forEach(digest::add);
    digest.add(resources.size());
    resources.forEach(part -> digest.add(part.digest()));
    return digest.text();
  }
}
