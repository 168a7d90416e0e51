package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.cli.doctor.MachineView;
import dev.plumbline.cli.doctor.Machines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor prints of recorded machines, and how it exits. */
final class DoctorCommandTest {
  private final Locale before = Locale.getDefault();

  @TempDir Path root;

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG", "tr-TR"})
  void theAnswersAreSealed(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    StringBuilder answers = new StringBuilder();
    answers.append("# a laptop\n").append(call(Machines.laptop(root.resolve("a")), "terminal"));
    answers
        .append("\n# a virtual machine\n")
        .append(call(Machines.virtualMachine(root.resolve("b")), "terminal"));
    answers
        .append("\n# a container\n")
        .append(call(Machines.container(root.resolve("c")), "terminal"));
    answers
        .append("\n# not Linux\n")
        .append(call(Machines.unreadable(root.resolve("d")), "terminal"));
    Golden.check("doctor.txt", answers.toString());
  }

  @Test
  void theTableCannotSteerTheTerminalAndJsonKeepsTheName() throws Exception {
    MachineView laptop = Machines.laptop(root);
    assertThat(call(laptop, "terminal")).doesNotContain("\u001b");
    JsonNode json = new ObjectMapper().readTree(call(laptop, "json"));
    assertThat(json.get("schema").asText()).isEqualTo("plumbline.doctor/1");
    assertThat(json.get("findings")).hasSize(13);
    assertThat(json.get("findings").get(0).get("check").asText()).isEqualTo("frequency governor");
    assertThat(json.get("findings").get(0).get("state").asText()).isEqualTo("disturbs");
    assertThat(json.findValuesAsText("seen").toString()).contains("fire\u001b[31mfox");
  }

  @Test
  void onlyStrictTurnsADisturbanceIntoAnExitCode() throws Exception {
    assertThat(exit(Machines.laptop(root.resolve("a")), false)).isZero();
    assertThat(exit(Machines.laptop(root.resolve("a")), true)).isEqualTo(1);
    assertThat(exit(Machines.unreadable(root.resolve("d")), true)).isZero();
  }

  @Test
  void anUnknownFormatIsAWrongCommandLine() {
    DoctorCommand command = new DoctorCommand(variables -> Machines.unreadable(root));
    command.format = "markdown";
    assertThatThrownBy(() -> command.run(invocation(new StringWriter()), null))
        .isInstanceOf(CommandProblem.class)
        .hasMessageContaining("--format \"markdown\" is none of terminal, json");
  }

  @Test
  void theCommandLooksAtThisMachine() {
    Shell.Called called = new Shell(root).call("doctor");
    assertThat(called.exit()).isZero();
    assertThat(called.out()).startsWith("CHECK").contains("JVM flags", "could not tell");
    assertThat(called.err()).isEmpty();
  }

  private String call(MachineView view, String format) throws CommandProblem, IOException {
    DoctorCommand command = new DoctorCommand(variables -> view);
    command.format = format;
    StringWriter out = new StringWriter();
    command.run(invocation(out), null);
    return out.toString();
  }

  private int exit(MachineView view, boolean strict) throws CommandProblem, IOException {
    DoctorCommand command = new DoctorCommand(variables -> view);
    command.format = "terminal";
    command.strict = strict;
    return command.run(invocation(new StringWriter()), null);
  }

  private Invocation invocation(StringWriter out) {
    Surroundings surroundings =
        new Surroundings(root, Clock.systemUTC(), () -> 1, "ana", false, "plumbline", Map.of());
    return new Invocation(new PrintWriter(out, true), new PrintWriter(out), surroundings);
  }
}
