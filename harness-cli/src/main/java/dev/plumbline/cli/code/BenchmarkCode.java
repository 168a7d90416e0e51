package dev.plumbline.cli.code;

import dev.plumbline.model.BenchmarkId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code of a class path with JMH benchmarks, to tell what each of them can reach.
 *
 * <p>A benchmark reaches its line of JMH's list of benchmarks, the generated classes named there,
 * and from there on every class that a reached class names anywhere in its constant pool, whether
 * its code runs or not. A JVM loads a class only if a loaded one names it, or by its name as a
 * text; so a subclass or an implementation that no reached class names can't have an object and
 * need not count, and those that do are named. Beyond what is named:
 *
 * <ul>
 *   <li>JMH itself and all it names: it runs in every fork.
 *   <li>The providers of a reached service; those of the JDK's and JMH's services always.
 *   <li>A resource bundle's classes for other languages; the {@code package-info} beside a class.
 *   <li>All variants of a class: those for other JVMs, and those that another jar shadows.
 *   <li>Every file that is no class, but for signatures, Maven's descriptions, licences and
 *       notices, other benchmarks' lines, and words of the manifest that no JVM heeds.
 * </ul>
 *
 * <p>A reached class outside of JMH that loads or defines classes by names made up at run time,
 * reads class files, deserialises, or calls native libraries can reach everything, and so can one
 * that can't be read: all classes count then, see {@link ReachedCode#widened()}.
 *
 * <p>Class files count as they are, with line numbers: that a comment moved them does not change
 * the speed, but it changes stack traces, and measuring once too often is the smaller harm.
 *
 * <p>What is not seen: files outside the class path, which agents, options and benchmarks may name.
 * What a fork reads of the jar as a file, such as the order of its entries, is not seen either.
 */
public final class BenchmarkCode implements AutoCloseable {
  /** Unpacked; the largest jars of projects are below a quarter of it. */
  private static final long MOST_BYTES = 4L << 30;

  private static final String FORMAT = "plumbline.code/1";

  private final CodeGraph.Finished code;
  private final References references;
  private final String everyClass;

  BenchmarkCode(CodeGraph.Finished code, References references) {
    this.code = code;
    this.references = references;
    BitSet all = new BitSet();
    all.set(0, code.names().size());
    this.everyClass = digest(all);
  }

  /**
   * Reads a class path. Its files stay open until this is closed, but no bytes of them stay in
   * memory: only digests, and what the classes name that benchmarks were found to reach.
   *
   * @param classPath jars and folders in order
   * @throws CodeProblem if one is missing or broken, or has more in it than jars of projects have
   */
  public static BenchmarkCode read(List<Path> classPath) throws CodeProblem {
    return CodeReader.read(classPath, MOST_BYTES);
  }

  /** What a benchmark reaches whose JVM gets no options: {@link #of(BenchmarkId, List)}. */
  public ReachedCode of(BenchmarkId id) {
    return of(id, List.of());
  }

  /**
   * What a benchmark reaches.
   *
   * @param id of a benchmark; of its class and method only the lines of the list of benchmarks are
   *     known, so that any mode is the same code
   * @param words options of JMH and of the JVM: a class that one names is reached
   */
  public synchronized ReachedCode of(BenchmarkId id, List<String> words) {
    List<String> lines = lines(id.benchmark());
    Set<Integer> named = new HashSet<>();
    lines.forEach(line -> code.names().addNamed(line, named));
    Optional<String> widened =
        named.isEmpty()
            ? Optional.of(EntryName.BENCHMARKS + " names no class of it")
            : Optional.empty();
    words.forEach(word -> code.names().addNamed(word, named));
    id.parameters().values().forEach(value -> code.names().addNamed(value, named));
    BitSet reached = (BitSet) code.always().clone();
    named.forEach(reached::set);
    widened = widened.or(() -> openEnd(reached));
    if (widened.isPresent()) {
      reached.set(0, code.names().size());
    } else {
      reached.or(code.jmh());
      reach(reached);
    }
    String classes = widened.isPresent() ? everyClass : digest(reached);
    return new ReachedCode(
        digest(classes, lines), reached.cardinality(), code.resources(), widened);
  }

  /** The lines that hold the class and the method; others that do by chance do no harm. */
  private List<String> lines(String benchmark) {
    int dot = benchmark.lastIndexOf('.');
    if (dot < 0) {
      return List.of();
    }
    List<String> wanted = List.of(benchmark.substring(0, dot), benchmark.substring(dot + 1));
    return code.benchmarkLines().stream()
        .filter(line -> Set.copyOf(List.of(line.split("\\s+", -1))).containsAll(wanted))
        .toList();
  }

  /**
   * Adds all that is reached from a set without way through JMH, until one of it may reach more
   * than it names.
   *
   * @return why that is; empty when there is none such
   */
  private Optional<String> openEnd(BitSet reached) {
    Deque<Integer> open = new ArrayDeque<>();
    reached.stream().forEach(open::add);
    while (!open.isEmpty()) {
      int next = open.remove();
      if (!code.jmh().get(next)) {
        ClassFacts facts = references.of(next);
        if (facts.openEnd().isPresent()) {
          return facts.openEnd();
        }
        follow(facts, reached, open);
      }
    }
    return Optional.empty();
  }

  private void reach(BitSet reached) {
    Deque<Integer> open = new ArrayDeque<>();
    reached.stream().forEach(open::add);
    while (!open.isEmpty()) {
      follow(references.of(open.remove()), reached, open);
    }
  }

  private static void follow(ClassFacts facts, BitSet reached, Deque<Integer> open) {
    for (Integer reference : facts.references()) {
      if (!reached.get(reference)) {
        reached.set(reference);
        open.add(reference);
      }
    }
  }

  /** Closes the files of the class path. */
  @Override
  public void close() {
    references.close();
  }

  private String digest(BitSet classes) {
    CodeDigest digest = new CodeDigest();
    classes.stream().forEach(number -> digest.add(code.digests().get(number)));
    return digest.text();
  }

  private String digest(String classes, List<String> lines) {
    CodeDigest digest = new CodeDigest().add(FORMAT).add(lines.size());
    lines.forEach(digest::add);
    return "sha256:" + digest.add(code.resourceDigest()).add(classes).text();
  }
}
