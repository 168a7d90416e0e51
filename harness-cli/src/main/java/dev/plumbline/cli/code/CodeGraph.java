package dev.plumbline.cli.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<Integer, List<Place>> classes = new HashMap<>();
  private final List<Part> resources = new ArrayList<>();
  private final List<String> manifests = new ArrayList<>();
  private final Set<String> benchmarks = new HashSet<>();
  private final Map<String, Set<Integer>> providers = new HashMap<>();

  CodeGraph(ClassNames names) {
    this.names = names;
  }

  /**
   * Where a variant of a class is.
   *
   * @param archive the number of the class path's element
   * @param part its file
   */
  record Place(int archive, Part part) {}

  /**
   * A class path, put together.
   *
   * @param names of its classes
   * @param digests of each class
   * @param places of all variants of each class
   * @param providers of the services among the classes
   * @param jmh the classes that run in every fork
   * @param always what any benchmark may reach without naming it
   * @param resourceDigest of all files that are no classes
   * @param resources how many these are
   * @param benchmarkLines of its lists of benchmarks, sorted
   */
  record Finished(
      ClassNames names,
      List<String> digests,
      List<List<Place>> places,
      Map<Integer, Set<Integer>> providers,
      BitSet jmh,
      BitSet always,
      String resourceDigest,
      int resources,
      List<String> benchmarkLines) {}

  /** Adds the next file of an element of the class path. */
  void add(int archive, Part part) {
    if (part.number() >= 0) {
      classes
          .computeIfAbsent(part.number(), key -> new ArrayList<>(1))
          .add(new Place(archive, part));
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
    List<List<Place>> places = new ArrayList<>(names.size());
    for (int number = 0; number < names.size(); number++) {
      jmh.set(number, JMH.matcher(names.name(number)).matches());
      places.add(classes.get(number));
      digests.add(digest(classes.get(number)));
    }
    BitSet always = new BitSet();
    Map<Integer, Set<Integer>> provided = new HashMap<>();
    providers.forEach(
        (service, found) -> {
          int number = names.number(service);
          provided.put(number, found);
          // Services of the JDK and of JMH are looked up by them.
          if (number < 0 || jmh.get(number)) {
            found.forEach(always::set);
          }
        });
    resources.sort(Comparator.comparing(Part::entry));
    return new Finished(
        names,
        digests,
        places,
        provided,
        jmh,
        always,
        resourceDigest(),
        resources.size(),
        benchmarks.stream().sorted().toList());
  }

  /**
   * All variants of a class count, whichever a JVM would take: those of other JVMs, of other jars.
   */
  private static String digest(List<Place> places) {
    if (places.size() == 1) {
      return places.get(0).part().digest();
    }
    CodeDigest digest = new CodeDigest();
    places.forEach(place -> digest.add(place.part().digest()));
    return digest.text();
  }

  private String resourceDigest() {
    CodeDigest digest = new CodeDigest();
    manifests.forEach(digest::add);
    digest.add(resources.size());
    resources.forEach(part -> digest.add(part.digest()));
    return digest.text();
  }
}
