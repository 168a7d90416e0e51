package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationParserTest {
  private final ConfigurationParser parser = new ConfigurationParser();

  private ConfigurationProblem problem(ConfigurationFormat format, String text) {
    return catchThrowableOfType(
        ConfigurationProblem.class, () -> parser.parse(format, "orders", text));
  }

  private static String changed(ConfigurationFormat format, String from, String to) {
    String text = ConfigurationTexts.of(format);
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void everyFormatGivesTheSameRecord(ConfigurationFormat format) throws Exception {
    assertThat(parser.parse(format, "orders", ConfigurationTexts.of(format)))
        .isEqualTo(ConfigurationTexts.ORDERS);
  }

  @Test
  void wrongSyntaxIsRefusedWithLineAndColumn() {
    ConfigurationProblem toml =
        problem(ConfigurationFormat.TOML, changed(ConfigurationFormat.TOML, "4096", "4096 bytes"));
    assertThat(toml.line()).isEqualTo(22);
    assertThat(toml.column()).isPositive();
    assertThat(toml).hasMessageStartingWith("orders:22:" + toml.column() + ": ");

    ConfigurationProblem yaml =
        problem(ConfigurationFormat.YAML, changed(ConfigurationFormat.YAML, "web}", "web"));
    assertThat(yaml.line()).isBetween(8, 9);
    assertThat(yaml).hasMessageStartingWith("orders:" + yaml.line() + ":" + yaml.column() + ": ");

    ConfigurationProblem json =
        problem(ConfigurationFormat.JSON, changed(ConfigurationFormat.JSON, "4096}", "4096;}"));
    assertThat(json.line()).isEqualTo(9);
    assertThat(json.column()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void anUnknownKeyIsRefusedWithItsPathAndTheKnownOnes(ConfigurationFormat format) {
    String more =
        switch (format) {
          case TOML -> changed(format, "kind = \"http\"", "knd = \"x\"\nkind = \"http\"");
          case YAML -> changed(format, "kind: http", "knd: x, kind: http");
          case JSON -> changed(format, "\"kind\": \"http\"", "\"knd\": \"x\", \"kind\": \"http\"");
        };
    ConfigurationProblem problem = problem(format, more);
    assertThat(problem.path()).isEqualTo("services[0].knd");
    assertThat(problem)
        .hasMessageEndingWith("services[0].knd: key \"knd\" is not known; known: kind, name");
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void aKeyGivenTwiceIsRefused(ConfigurationFormat format) {
    String text = ConfigurationTexts.of(format);
    String twice =
        switch (format) {
          case TOML -> "name = \"x\"\n" + text;
          case YAML -> "name: x\n" + text;
          case JSON -> text.replaceFirst("\\{", "{\"name\": \"x\", ");
        };
    assertThat(problem(format, twice)).isNotNull();
    assertThat(problem(format, twice).line()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void anUnknownKindIsRefusedWithTheKnownOnes(ConfigurationFormat format) {
    assertThat(problem(format, changed(format, "database", "databse")))
        .hasMessageContaining("services[1].kind")
        .hasMessageEndingWith("\"databse\" is not known; known: http, database, process");
    assertThat(problem(format, changed(format, "checksum", "check")))
        .hasMessageContaining("scenarios[0].steps[1]")
        .hasMessageEndingWith("kind \"check\" is not known; known: health, checksum, command");
  }

  @ParameterizedTest
  @CsvSource({
    "'4096', '0', ':19: scenarios[0].steps[1]: bytes must be 1 to 16777216; got 0'",
    "'4096', '1.5', ':22: scenarios[0].steps[1].bytes: is no whole number'",
    "'\"receipt\"', '\"\"', ':19: scenarios[0].steps[1]: a name has 1 to 64 letters,"
        + " digits and _ - . only; got \"\"'",
    "'\"audit\"', '\"checkout\"', ': two scenarios are named checkout'",
    "'service = \"rows\"', 'service = \"row\"',"
        + " ':30: scenarios[1].steps[0].service: \"row\" is not among the services [rows, web]'",
    "'[\"ls\", \"-l\", \"/\"]', '[]', ':32: scenarios[1].steps[1]: command needs a program'",
    "'[\"ls\", \"-l\", \"/\"]', '\"ls\"', ':35: scenarios[1].steps[1].command: is no list'",
  })
  void aWrongValueIsRefusedWithItsPlaceAndWhatWouldBeRight(String from, String to, String message) {
    assertThat(problem(ConfigurationFormat.TOML, changed(ConfigurationFormat.TOML, from, to)))
        .hasMessage("orders" + message);
  }

  @Test
  void aLineIsFoundAsPeopleWriteTomlAndNotGuessed() {
    String text = "a = 1\n[ t . u ] # x\nb = 2\n[[l]]\n[[l.m]]\nc = 3\n[[l.m]]\n[[l]]\nd = {e = 4}";
    assertThat(TomlPlaces.line(text, "a")).isEqualTo(1);
    assertThat(TomlPlaces.line(text, "t.u.b")).isEqualTo(3);
    assertThat(TomlPlaces.line(text, "l[0].m[0].c")).isEqualTo(6);
    assertThat(TomlPlaces.line(text, "l[0].m[1].c")).isEqualTo(7);
    assertThat(TomlPlaces.line(text, "l[1].d.e")).isEqualTo(9);
    assertThat(TomlPlaces.line(text, "x")).isZero();
    assertThat(TomlPlaces.line(text + "\ns = \"\"\"\n[[l]]\n\"\"\"", "a")).isZero();
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void whatIsMissingIsSaid(ConfigurationFormat format) {
    String nothing = format == ConfigurationFormat.JSON ? "{}" : "";
    assertThat(problem(format, nothing)).isNotNull();
    assertThat(problem(format, changed(format, "bytes", "size")))
        .hasMessageEndingWith("scenarios[0].steps[1]: bytes must be 1 to 16777216; got 0");
    assertThat(problem(format, changed(format, "kind", "knd")))
        .hasMessageEndingWith("services[0]: kind is missing");
    assertThat(problem(ConfigurationFormat.TOML, "name = \"x\""))
        .hasMessage("orders: a configuration needs at least one scenario");
  }

  @Test
  void deepNestingALongTextAndRepeatedAnchorsAreRefusedQuickly() {
    assertThat(problem(ConfigurationFormat.JSON, "[".repeat(100_000))).isNotNull();
    assertThat(problem(ConfigurationFormat.YAML, "[".repeat(100_000))).isNotNull();
    assertThat(problem(ConfigurationFormat.TOML, "a = " + "[".repeat(100_000))).isNotNull();
    assertThat(problem(ConfigurationFormat.TOML, "#".repeat(ConfigurationParser.LONGEST + 1)))
        .hasMessage("orders: has 1048577 characters; at most 1048576 are read");
    assertThat(problem(ConfigurationFormat.YAML, "name: &a [x]\nscenarios: [*a, *a, *a]"))
        .isNotNull();
  }

  @Test
  void theFormatFollowsTheNameOfTheFile() {
    assertThat(ConfigurationFormat.ofFile("a.toml.ftl")).isEqualTo(ConfigurationFormat.TOML);
    assertThat(ConfigurationFormat.ofFile("A.YML")).isEqualTo(ConfigurationFormat.YAML);
    assertThat(ConfigurationFormat.ofFile("a.json")).isEqualTo(ConfigurationFormat.JSON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfigurationFormat.ofFile("a.xml"))
        .withMessageStartingWith("\"a.xml\" must end with ");
  }

  @Test
  void theRecordsNeverChange() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ConfigurationTexts.ORDERS.scenarios().clear());
  }
}
