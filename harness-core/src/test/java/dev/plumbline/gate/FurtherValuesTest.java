package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of parameters that only some profiles measure. */
class FurtherValuesTest {
  private static final String RULES =
      """
      parameters:
        - pattern: Codec.*
          profiles: nightly
          values: {size: [1, 100], kind: latin1}
        - {pattern: Codec.encode, profiles: [full, nightly], values: {size: 7}}
      """;

  private static Policy policy(String text) throws InputProblem, IOException {
    return PolicyFile.read(new StringReader(text), "plumbline.yml");
  }

  private static BenchmarkId codec(String method, String... namesAndValues) {
    Map<String, String> parameters =
        namesAndValues.length == 2
            ? Map.of(namesAndValues[0], namesAndValues[1])
            : Map.of(
                namesAndValues[0], namesAndValues[1],
                namesAndValues[2], namesAndValues[3]);
    return new BenchmarkId("org.acme.Codec." + method, Mode.AVERAGE_TIME, parameters, 1);
  }

  @Test
  void everyCombinationOfDeclaredAndFurtherValuesOfAnEntryIsMeasured() throws Exception {
    BenchmarkId declared = codec("decode", "size", "10", "kind", "utf8");
    assertThat(policy(RULES).further("nightly", declared))
        .containsExactlyInAnyOrder(
            codec("decode", "size", "1", "kind", "utf8"),
            codec("decode", "size", "100", "kind", "utf8"),
            codec("decode", "size", "10", "kind", "latin1"),
            codec("decode", "size", "1", "kind", "latin1"),
            codec("decode", "size", "100", "kind", "latin1"));
    assertThat(policy(RULES).further("full", declared)).isEmpty();
  }

  @Test
  void aParameterThatABenchmarkLacksIsLeftOut() throws Exception {
    assertThat(policy(RULES).further("nightly", codec("decode", "kind", "utf8")))
        .containsExactly(codec("decode", "kind", "latin1"));
    assertThat(policy(RULES).further("nightly", codec("decode", "depth", "3"))).isEmpty();
  }

  @Test
  void entriesAreCombinedEachByItself() throws Exception {
    assertThat(policy(RULES).further("full", codec("encode", "size", "10")))
        .containsExactly(codec("encode", "size", "7"));
    assertThat(policy(RULES).further("nightly", codec("encode", "size", "10")))
        .containsExactly(
            codec("encode", "size", "1"),
            codec("encode", "size", "100"),
            codec("encode", "size", "7"));
  }

  @Test
  void whatOtherProfilesMeasureIsLeftToThem() throws Exception {
    Policy policy = policy(RULES);
    assertThat(policy.leftToOthers("quick", codec("encode", "size", "7"))).isTrue();
    assertThat(policy.leftToOthers("full", codec("encode", "size", "7"))).isFalse();
    assertThat(policy.leftToOthers("full", codec("encode", "size", "1"))).isTrue();
    assertThat(policy.leftToOthers("quick", codec("encode", "size", "10"))).isFalse();
    assertThat(policy.leftToOthers("quick", codec("other", "size", "10"))).isFalse();
  }

  @Test
  void aParameterThatNoBenchmarkHasIsAProblemWithTheNearestName() throws Exception {
    List<InputProblem> problems =
        PolicyCheck.unknownPatterns(
            policy("parameters:\n  - {pattern: Codec.*, profiles: full, values: {sise: 1}}\n"),
            List.of(codec("decode", "size", "10")));
    assertThat(problems)
        .extracting(Throwable::getMessage)
        .containsExactly(
            "plumbline.yml:2:15: \"sise\" in parameters is no parameter of Codec.decode"
                + " (did you mean \"size\"?)");
  }

  @Test
  void aRuleMayBeAboutAFurtherValue() throws Exception {
    Policy policy =
        policy(RULES + "budgets: {small: {pattern: \"Codec.decode*size=1\", target: 1us}}\n");
    assertThat(PolicyCheck.unknownPatterns(policy, List.of(codec("encode", "size", "10"))))
        .extracting(Throwable::getMessage)
        .anyMatch(problem -> problem.contains("\"Codec.decode*size=1\" in budgets.small"));
    assertThat(
            PolicyCheck.unknownPatterns(
                policy,
                List.of(
                    codec("encode", "size", "10"),
                    codec("decode", "size", "10", "kind", "utf8"),
                    codec("decode", "size", "10"))))
        .isEmpty();
  }

  @Test
  void aValueThatIsDeclaredAnywayIsAProblem() throws Exception {
    assertThat(PolicyCheck.repeatedValues(policy(RULES), List.of(codec("decode", "size", "10"))))
        .isEmpty();
    assertThat(PolicyCheck.repeatedValues(policy(RULES), List.of(codec("decode", "size", "100"))))
        .extracting(Throwable::getMessage)
        .containsExactly(
            "plumbline.yml:2:14: \"Codec.*\" in parameters has a value that Codec.decode has without"
                + " it: size=100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{pattern: a.*, values: {size: 1}}; needs the key \"profiles\"",
        "{pattern: a.*, profiles: full}; needs the key \"values\"",
        "{profiles: full, values: {size: 1}}; needs the key \"pattern\"",
        "{pattern: a.*, profiles: fulll, values: {size: 1}}; (did you mean \"full\"?)",
        "{pattern: 'a.*size=1', profiles: full, values: {size: 1}}; without their parameters",
        "{pattern: a.*, profiles: full, values: {}}; values names no parameter",
        "{pattern: a.*, profiles: full, values: {size: []}}; size has no value",
        "{pattern: a.*, profiles: full, values: 3}; must have a name for each entry",
        "{pattern: a.*, profiles: full, values: {size: {a: 1}}}; must be a list",
        "{pattern: a.*, profiles: full, value: {size: 1}}; (did you mean \"values\"?)"
      })
  void whatIsNoSuchEntryIsRefusedWithItsPlace(String entry, String problem) {
    assertThatThrownBy(() -> policy("parameters:\n  - " + entry + "\n"))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("plumbline.yml:2:")
        .hasMessageContaining(problem);
  }
}
