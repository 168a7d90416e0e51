package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.plan.ForkLength;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of one side, ready to be run.
 *
 * @param declared as the policy declares it
 * @param command program and arguments of this side
 * @param prepare what is run before each run of it; empty when there is nothing
 * @param folder where both run
 * @param environment variables set for both
 */
record ProcessUnderTest(
    ProcessBenchmark declared,
    List<String> command,
    List<String> prepare,
    Path folder,
    Map<String, String> environment)
    implements Forkable {
  /** Stands for {@code base} or {@code head} in words, the folder and values of variables. */
  static final String SIDE = "{side}";

  /** Stands for the launcher of the JVM that is measured. */
  static final String JAVA = "{java}";

  private static final String JAVA_HOME = "JAVA_HOME";
  private static final int LONGEST_COMMAND = 1000;

  /** Copies the collections. */
  ProcessUnderTest {
    command = List.copyOf(command);
    prepare = List.copyOf(prepare);
    environment = Map.copyOf(environment);
  }

  /**
   * The command of a side. {@code JAVA_HOME} is that of the measured JVM unless the policy sets it:
   * a build tool then runs on the JVM that the run's header names.
   *
   * @param root where its folder starts from
   * @param java the launcher of the JVM that is measured
   */
  static ProcessUnderTest of(ProcessBenchmark declared, Side side, Path root, String java) {
    Map<String, String> environment = new LinkedHashMap<>();
    Path bin = Path.of(java).getParent();
    if (bin != null && bin.getParent() != null) {
      environment.put(JAVA_HOME, bin.getParent().toString());
    }
    declared
        .environment()
        .forEach((name, value) -> environment.put(name, filled(value, side, java)));
    return new ProcessUnderTest(
        declared,
        declared.command().stream().map(word -> filled(word, side, java)).toList(),
        declared.prepare().stream().map(word -> filled(word, side, java)).toList(),
        root.resolve(filled(declared.folder(), side, java)).normalize(),
        environment);
  }

  private static String filled(String word, Side side, String java) {
    return word.replace(SIDE, side.word()).replace(JAVA, java);
  }

  /** Whether its sides differ by what stands for them. */
  static boolean namesItsSide(ProcessBenchmark declared) {
    return declared.command().stream().anyMatch(word -> word.contains(SIDE))
        || declared.prepare().stream().anyMatch(word -> word.contains(SIDE))
        || declared.environment().values().stream().anyMatch(value -> value.contains(SIDE))
        || declared.folder().contains(SIDE);
  }

  @Override
  public BenchmarkId id() {
    return declared.id();
  }

  @Override
  public Duration planned() {
    return Duration.ZERO;
  }

  @Override
  public Duration expected() {
    return Duration.ZERO;
  }

  @Override
  public boolean foreseen() {
    return false;
  }

  /** It has no iterations. */
  @Override
  public boolean takesTurns() {
    return false;
  }

  @Override
  public ProcessUnderTest lasting(ForkLength length) {
    return this;
  }

  /** As it stands beside its results: the command as declared, and a digest of all that it is. */
  Setup setup() {
    String words = String.join(" ", declared.command());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "command",
        words.length() > LONGEST_COMMAND ? words.substring(0, LONGEST_COMMAND) + "…" : words);
    facts.put("definition", definition());
    return new Setup(List.of(), facts);
  }

  /** Values of variables may be secret, so they stand in a file only as part of a digest. */
  private String definition() {
    String all =
        String.join(
            "\u0001",
            String.join("\u0000", declared.command()),
            String.join("\u0000", declared.prepare()),
            declared.folder(),
            declared.environment().toString(),
            Integer.toString(declared.exitCode()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
