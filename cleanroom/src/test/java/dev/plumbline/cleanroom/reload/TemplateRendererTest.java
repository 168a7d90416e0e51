package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRendererTest {
  private final TemplateRenderer renderer = new TemplateRenderer();

  private ConfigurationProblem problem(String template) {
    return catchThrowableOfType(
        ConfigurationProblem.class,
        () -> renderer.render("orders.ftl", template, Map.of("name", "a")));
  }

  @Test
  void variablesLoopsAndNestingRenderToExactlyThisText() throws Exception {
    String template =
        """
        name = "${name}"
        size = ${size}
        <#list scenarios as scenario>
        [[scenarios]]
        name = "${scenario.name}"
        <#list scenario.steps as step>
          <#if step.on>
        step = "${step.name}-${step?counter}"
          </#if>
        </#list>
        </#list>
        """;
    Map<String, Object> variables =
        Map.of(
            "name",
            "orders",
            "size",
            1234567.5,
            "scenarios",
            List.of(
                Map.of(
                    "name",
                    "first",
                    "steps",
                    List.of(
                        Map.of("name", "a", "on", true),
                        Map.of("name", "b", "on", false),
                        Map.of("name", "c", "on", true))),
                Map.of("name", "second", "steps", List.of())));
    assertThat(renderer.render("orders.ftl", template, variables))
        .isEqualTo(
            """
            name = "orders"
            size = 1234567.5
            [[scenarios]]
            name = "first"
            step = "a-1"
            step = "c-3"
            [[scenarios]]
            name = "second"
            """);
  }

  @Test
  void aMissingVariableIsRefusedWithItsPlace() {
    ConfigurationProblem problem = problem("name = \"${name}\"\nsize = ${size}\n");
    assertThat(problem).hasMessage("orders.ftl:2:10: \"size\" has no value");
  }

  @Test
  void wrongSyntaxIsRefusedWithItsPlace() {
    ConfigurationProblem problem = problem("a\nb\n  <#list name>\n");
    assertThat(problem.line()).isPositive();
    assertThat(problem)
        .hasMessageStartingWith("orders.ftl:" + problem.line() + ":" + problem.column() + ": ");
    assertThat(problem.getMessage()).doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "<#include \"/etc/passwd\">",
        "<#import \"other.ftl\" as other>",
        "${name.class.name}",
        "${name?api.class}",
        "${.data_model?api}",
      })
  void aTemplateReachesNothingButItsVariables(String template) {
    assertThat(problem(template)).isNotNull();
    assertThat(problem(template).line()).isEqualTo(1);
  }

  @Test
  void aTextWithoutEndIsRefused() {
    assertThat(problem("<#list 1.. as i>and so on </#list>"))
        .hasMessageContaining("makes more than 1048576 characters");
  }

  @Test
  void aQuotedValueCantEndItsTextInAnyFormat() throws Exception {
    String hostile = "a\"\n[[services]]\n\\x = \"\u00e9\u0007";
    ConfigurationParser parser = new ConfigurationParser();
    for (ConfigurationFormat format : ConfigurationFormat.values()) {
      String template =
          format == ConfigurationFormat.TOML
              ? "name = \"${value?j_string}\""
              : "{\"name\": \"${value?j_string}\"}";
      String text = renderer.render("orders.ftl", template, Map.of("value", hostile));
      assertThat(parser.tree(format, "orders", text).get("name").asString())
          .as("%s", format)
          .isEqualTo(hostile);
    }
  }
}
