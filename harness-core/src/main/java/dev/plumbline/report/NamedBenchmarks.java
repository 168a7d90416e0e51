package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.NearestWord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the benchmarks of a decision by the names that reports show. */
public final class NamedBenchmarks {
  private final Decision decision;
  private final List<BenchmarkId> ids;
  private final Names names;

  /** The benchmarks of a decision. */
  public NamedBenchmarks(Decision decision) {
    this.decision = decision;
    this.ids = decision.judgements().stream().map(Judgement::id).distinct().toList();
    this.names = Names.of(decision);
  }

  /** The name that reports show, one clean line. */
  public String name(BenchmarkId id) {
    return names.of(id);
  }

  /**
   * The benchmarks that a text names: those whose whole id, shown name, or class and method it is;
   * where there is none, those in whose id or shown name it is found, ignoring case.
   */
  public List<BenchmarkId> matching(String text) {
    List<BenchmarkId> whole = where(id -> text.equals(id.text()) || text.equals(name(id)));
    if (!whole.isEmpty()) {
      return whole;
    }
    List<BenchmarkId> method =
        where(id -> text.equals(id.benchmark()) || text.equals(id.shortName()));
    if (!method.isEmpty()) {
      return method;
    }
    String part = text.toLowerCase(Locale.ROOT);
    return where(
        id ->
            id.text().toLowerCase(Locale.ROOT).contains(part)
                || name(id).toLowerCase(Locale.ROOT).contains(part));
  }

  private List<BenchmarkId> where(Predicate<BenchmarkId> wanted) {
    return ids.stream().filter(wanted).toList();
  }

  /** The shown names nearest to a text, the nearest first. */
  public List<String> nearest(String text, int most) {
    return NearestWord.closest(text, ids.stream().map(this::name).toList(), most);
  }

  /** The names of the metrics of a benchmark that have a verdict. */
  public List<String> metrics(BenchmarkId id) {
    return of(id).flatMap(judgement -> metric(judgement).stream()).toList();
  }

  /**
   * The verdict on a metric of a benchmark; the one on the benchmark as a whole where it has none
   * of single metrics, as when it failed.
   */
  public Optional<Judgement> judgement(BenchmarkId id, String metric) {
    return of(id)
        .filter(judgement -> metric(judgement).filter(metric::equals).isPresent())
        .findFirst()
        .or(() -> of(id).filter(judgement -> metric(judgement).isEmpty()).findFirst());
  }

  private Stream<Judgement> of(BenchmarkId id) {
    return decision.judgements().stream().filter(judgement -> judgement.id().equals(id));
  }

  private static Optional<String> metric(Judgement judgement) {
    return Facts.of(judgement.pair()).metric().map(Metric::name);
  }
}
