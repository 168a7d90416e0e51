package dev.plumbline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an A/B run measures against, and wherein its two sides differ. What is not said here holds
 * for both sides.
 *
 * @param source the base jar's name, for people
 * @param headSource the head jar's name
 * @param jarDigest {@code sha256:…} of the jar
 * @param environment machine and JVM of the base's forks
 * @param jmhArguments the JMH options handed to each fork of the base
 * @param benchmarks every benchmark that was listed on the base's side
 * @param identical benchmarks that reach the same code on both sides and are not measured
 * @param varied parameters that differ between the sides
 */
public record BaseSide(
    String source,
    String headSource,
    Optional<String> jarDigest,
    Environment environment,
    List<String> jmhArguments,
    List<BenchmarkId> benchmarks,
    List<BenchmarkId> identical,
    Map<String, Varied> varied) {

  /**
   * A parameter that has one value on one side and another on the other.
   *
   * @param base its value on the base's side
   * @param head its value on the head's side
   */
  public record Varied(String base, String head) {
    /** The value of a side. */
    public String of(Side side) {
      return side == Side.BASE ? base : head;
    }

    /** Both values as one: {@code 10→100}. */
    public String text() {
      return base + "→" + head;
    }
  }

  /** Copies the collections. */
  public BaseSide {
    jmhArguments = List.copyOf(jmhArguments);
    benchmarks = List.copyOf(benchmarks);
    identical = List.copyOf(identical);
    varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
  }

  /** The same with what was found out about its benchmarks. */
  public BaseSide listing(List<BenchmarkId> all, List<BenchmarkId> same) {
    return new BaseSide(
        source, headSource, jarDigest, environment, jmhArguments, all, same, varied);
  }

  /**
   * The id under which both sides of a benchmark meet: each varied parameter has both values in
   * place of the side's own.
   *
   * @param id of the side's own listing; ids that do not hold the side's value stay as they are
   */
  public BenchmarkId common(BenchmarkId id, Side side) {
    return translated(id, value -> value.of(side), Varied::text);
  }

  /** The id of one side's own listing, from the common one. */
  public BenchmarkId own(BenchmarkId common, Side side) {
    return translated(common, Varied::text, value -> value.of(side));
  }

  private BenchmarkId translated(
      BenchmarkId id,
      java.util.function.Function<Varied, String> from,
      java.util.function.Function<Varied, String> to) {
    if (varied.isEmpty()) {
      return id;
    }
    Map<String, String> parameters = new LinkedHashMap<>(id.parameters());
    varied.forEach((name, value) -> parameters.replace(name, from.apply(value), to.apply(value)));
    return new BenchmarkId(id.benchmark(), id.mode(), parameters, id.threads());
  }
}
