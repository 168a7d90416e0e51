package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a policy file is said with its place, and with what would be right. */
final class PolicyProblemTest {
  @Test
  void anUnknownKeyNamesTheNearestKnownOne() {
    assertThat(PolicyTexts.problem("preset: vm", "budget:", "  a: 3ms"))
        .startsWith(
            "plumbline.yml:2:1: key \"budget\" is not known in the policy (did you mean"
                + " \"budgets\"?); known: preset, bands,");
  }

  @Test
  void anUnknownKeyInsideIsFoundToo() {
    assertThat(PolicyTexts.problem("bands:", "  notice: 5%", "  warnin: 15%"))
        .isEqualTo(
            "plumbline.yml:3:3: key \"warnin\" is not known in bands (did you mean \"warning\"?);"
                + " known: notice, warning, critical, blocker, improvement");
  }

  @Test
  void aKeyGivenTwiceNamesBothPlaces() {
    assertThat(PolicyTexts.problem("failOn: notice", "preset: vm", "failOn: critical"))
        .isEqualTo("plumbline.yml:3:1: key \"failOn\" a second time; the first is in line 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preset: clnrn | 1:9: \"clnrn\" is no value of preset (did you mean \"clnrm\"?)",
        "failOn: warn | 1:9: \"warn\" is no value of failOn (did you mean \"warning\"?)",
        "inconclusive: maybe | 1:15: \"maybe\" is no value of inconclusive; known: pass",
        "suiteLevel: 0.01 | 1:13: \"0.01\" is not a percentage; write it as 5% or 7.5%",
        "suiteLevel: 50% | 1:13: \"50%\" is over 49 %",
        "suiteLevel: 0% | 1:13: a level of zero proves nothing",
        "minimumForks: some | 1:15: \"some\" is not a count from 1 to 9999",
        "bands: {notice: five} | 1:17: \"five\" is not a percentage; write it as 5% or 7.5%",
        "bands: {notice: -5%} | 1:17: \"-5%\" is not a percentage; write it as 5% or 7.5%",
        "bands: {notice: 20%, warning: 10%} | 1:31: warning is 10 %, under the rung below it, 20 %",
        "bands: 5% | 1:8: bands must have keys: notice, warning, critical, blocker, improvement",
        "budgets: {a: 200} | 1:14: \"200\" has no unit; write it with one of ns, us, ms, s",
        "budgets: {a: 200 usec} | 1:14: unit \"usec\" is not known (did you mean \"us\"?)",
        "budgets: {a: 0us} | 1:14: \"0us\" is zero; nothing can hold it",
        "budgets: {a: fast} | 1:14: \"fast\" is not an amount such as 200us",
        "budgets: {a: {critical: 3ms}} | 1:14: budgets.a needs the key \"target\"",
        "budgets: {a: {target: 3ms, critical: 2ms}} | 1:38: critical must be worse than the target",
        "budgets: {a: {target: 3ms, critical: 2KB}} | 1:38: critical is in KB and the target in ms",
        "budgets: [a] | 1:10: budgets must have a name for each entry",
        "tolerances: sometimes | 1:13: tolerances must be \"by-size\" or a list",
        "tolerances: [{upTo: 3KB, band: 5%}] | 1:21: \"3KB\" is not a duration such as 10us",
        "overrides: [{pattern: a}] | 1:13: an override of nothing: give it a band or failOn",
        "overrides: {pattern: a} | 1:12: overrides must be a list: one \"- …\" for each",
        "waivers: [{pattern: a, reason: b, owner: c}] | 1:11: waivers needs the key \"expires\"",
        "derived: {d: {overhead: a}} | 1:14: derived.d needs the key \"against\"",
        "derived: {d: {against: a}} | 1:14: derived.d needs one of the keys overhead, speed-up,",
        "derived: {d: {overhead: a, scaling: b}} | 1:14: derived.d needs one of the keys overhead,",
        "derived: {d: {scalin: a}} | 1:15: key \"scalin\" is not known in derived.d (did you mean \"scaling\"?)",
        "derived: {d: {scaling: a}} | 1:14: derived.d needs the key \"over\"",
        "derived: {d: {scaling: a, over: x, against: b}} | 1:45: a derived scaling has no \"against\"",
        "derived: {d: {speed-up: a, against: b, over: x}} | 1:46: a derived speed-up has no \"over\"",
        "derived: {d: {scaling: a, over: x, work: grows}} | 1:42: a derived scaling has no \"work\"",
        "derived: {d: {efficiency: a, over: x, work: grow}} | 1:45: \"grow\" is no value of derived.d.work (did you mean \"grows\"?)",
        "derived: {d: {speed-up: a, against: b, at-least: 60ms}} | 1:50: \"60ms\" is not a factor; write it as 60 or 1.5",
        "derived: {d: {speed-up: a, against: b, at-least: 0}} | 1:50: \"0\" is zero; nothing can hold it",
        "derived: {d: {overhead: a, against: b, at-most: 5}} | 1:49: \"5\" is not a percentage; write it as 5%",
        "derived: {d: {scaling: a, over: x, at-most: 5KB}} | 1:45: \"5KB\" is not a duration such as 10us",
        "derived: {d: {overhead: a, against: b, at-least: 9%, at-most: 5%}} | 1:63: at-most is under at-least",
        "derived: {d: {overhead: a, against: b, gate: yes please}} | 1:46: \"yes please\" is no value of derived.d.gate; known: true, false",
        "suites: {web: } | 1:14: suites.web is empty",
        "just a sentence | 1:1: the policy must have keys: preset, bands",
        "exact: {bytes: 5ms} | 1:16: \"5ms\" is not a size such as 1B or 2KB",
      })
  void aValueThatCannotBeReadIsNamedWithItsPlace(String text, String problem) {
    assertThat(PolicyTexts.problem(text)).startsWith("plumbline.yml:" + problem);
  }

  @Test
  void aWaiverNeedsADateThatExists() {
    assertThat(
            PolicyTexts.problem(
                "waivers:",
                "  - pattern: a.*",
                "    reason: later",
                "    owner: ada",
                "    expires: 2026-02-30"))
        .isEqualTo("plumbline.yml:5:14: \"2026-02-30\" is not a date; write it as 2026-12-31");
  }

  @Test
  void aWaiverNeedsAReason() {
    assertThat(
            PolicyTexts.problem(
                "waivers: [{pattern: a, reason: '', owner: b, expires: 2026-12-31}]"))
        .isEqualTo("plumbline.yml:1:32: waivers.reason is empty");
  }

  @Test
  void textThatIsNotYamlIsSaidWithItsPlace() {
    assertThat(PolicyTexts.problem("preset: vm", "bands: {notice: 5%"))
        .startsWith("plumbline.yml:2:")
        .contains("not valid YAML");
    assertThat(PolicyTexts.problem("\tpreset: vm")).contains("not valid YAML");
  }

  @Test
  void anchorsAreRefusedSoThatAFileCannotGrowInMemory() {
    assertThat(PolicyTexts.problem("suites:", "  a: &x ['p.*']", "  b: *x"))
        .contains("anchors and aliases are not read here");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(PolicyTexts.problem("preset: vm", "---", "preset: clnrm"))
        .contains("a second document");
  }

  @Test
  void deepNestingIsAProblemAndNoCrash() {
    assertThat(PolicyTexts.problem("suites: " + "[".repeat(100_000))).contains("not valid YAML");
  }

  @Test
  void mergeConflictMarksAreAProblem() {
    assertThat(PolicyTexts.problem("<<<<<<< HEAD", "preset: vm", "=======", "preset: clnrm"))
        .startsWith("plumbline.yml:");
  }

  @Test
  void aProfileThatDoesNotExistIsNamedWithTheNearest() {
    assertThat(PolicyTexts.problem("profiles:", "  quik: ['*.Feed.*']"))
        .startsWith("plumbline.yml:2:3: ")
        .contains("\"quik\"")
        .contains("\"quick\"");
  }
}
