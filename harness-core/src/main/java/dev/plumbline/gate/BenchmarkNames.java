package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of one benchmark that a pattern can be held against, made once for many patterns.
 *
 * @param full class and method with the package
 * @param brief class and method
 * @param fullText {@code full} with mode, parameters and threads
 * @param briefText {@code brief} with the same
 * @param type the class in small letters without underscores
 * @param method the method, the same
 */
record BenchmarkNames(
    String full, String brief, String fullText, String briefText, String type, String method) {

  static BenchmarkNames of(BenchmarkId id) {
    String full = id.benchmark();
    String brief = id.shortName();
    String fullText = id.text();
    int dot = brief.indexOf('.');
    return new BenchmarkNames(
        full,
        brief,
        fullText,
        brief + fullText.substring(full.length()),
        plain(dot < 0 ? brief : brief.substring(0, dot)),
        plain(brief.substring(dot + 1)));
  }

  static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The names of many benchmarks, each made once. */
  static final class Kept {
    private final Map<BenchmarkId, BenchmarkNames> names = new HashMap<>();

    BenchmarkNames of(BenchmarkId id) {
      return names.computeIfAbsent(id, BenchmarkNames::of);
    }
  }
}
