package dev.plumbline.benchmarks.pages;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every page of {@code docs/suites} by the name of its file.
 *
 * @param policy this repository's own
 * @param classes every class of benchmarks
 * @param suites classes of each suite, in the order of the policy
 * @param questions what is asked of each process, as {@link ProcessQuestions} has it
 */
record Pages(
    Policy policy,
    List<SuiteClass> classes,
    Map<String, List<SuiteClass>> suites,
    Map<String, String> questions) {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static final String REFRESH =
      "mvn -pl benchmarks -am test -Dtest=SuitePagesTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dplumbline.pages=refresh";

  /** Reads sources and policy. */
  static Pages read() throws IOException, InputProblem, ClassNotFoundException {
    Policy policy;
    try (Reader text = Files.newBufferedReader(ROOT.resolve("plumbline.yml"))) {
      policy = PolicyFile.read(text, "plumbline.yml");
    }
    List<SuiteClass> classes = SuiteClasses.of(ROOT);
    Map<String, List<SuiteClass>> suites = new LinkedHashMap<>();
    policy.suiteNames().forEach(suite -> suites.put(suite, new ArrayList<>()));
    for (SuiteClass each : classes) {
      suiteOf(policy, each).ifPresent(suite -> suites.get(suite).add(each));
    }
    suites.values().removeIf(List::isEmpty);
    Map<String, String> questions =
        ProcessQuestions.of(Files.readAllLines(ROOT.resolve("plumbline.yml")));
    return new Pages(policy, classes, suites, questions);
  }

  static Optional<String> suiteOf(Policy policy, SuiteClass each) {
    return firstCase(each).flatMap(policy::suiteOf);
  }

  private static Optional<BenchmarkId> firstCase(SuiteClass each) {
    return each.benchmarks().stream().flatMap(b -> b.cases().stream()).findFirst();
  }

  /** The text of every page. */
  Map<String, String> texts() throws IOException, InputProblem {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("README.md", SuiteIndex.of(suites, policy, questions, REFRESH));
    List<Judged> judged = Judged.of(policy, Baselines.ofAllSuites(ROOT));
    texts.put(ProcessPage.NAME + ".md", ProcessPage.of(policy, questions, judged, REFRESH));
    texts.put(
        TargetPage.NAME + ".md",
        TargetPage.of(OriginalTargets.ALL, Limits.of(policy, judged), judged, REFRESH));
    for (Map.Entry<String, List<SuiteClass>> suite : suites.entrySet()) {
      texts.put(
          suite.getKey() + ".md",
          SuitePage.of(
              suite.getKey(),
              suite.getValue(),
              policy,
              Baselines.of(ROOT, suite.getKey()),
              REFRESH));
    }
    return texts;
  }
}
