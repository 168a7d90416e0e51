package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.cleanroom.reload.ConfigurationParser;
import dev.plumbline.cleanroom.reload.ConfigurationValidator;
import dev.plumbline.cleanroom.reload.TemplateRenderer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadFixturesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1/1", "3/5", "5/10", "5/50"})
  void theTemplateRendersToExactlyTheToml(String size) throws Exception {
    ReloadProject project = ReloadProject.of(size);
    String rendered =
        new TemplateRenderer()
            .render("project.toml.ftl", ReloadProject.TEMPLATE, project.variables());
    assertThat(rendered).isEqualTo(ConfigurationText.toml(project));
  }

  @Test
  void theSmallestProjectReadsLikeThis() {
    assertThat(ConfigurationText.toml(ReloadProject.of("1/1")))
        .isEqualTo(
            """
            name = "project"

            [[services]]
            name = "service-0"
            kind = "http"

            [[scenarios]]
            name = "scenario-0"

            [[scenarios.steps]]
            name = "step-0"
            kind = "health"
            service = "service-0"

            [[scenarios.steps]]
            name = "step-1"
            kind = "checksum"
            bytes = 4096

            [[scenarios.steps]]
            name = "step-2"
            kind = "health"
            service = "service-0"

            [[scenarios.steps]]
            name = "step-3"
            kind = "checksum"
            bytes = 4096
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "small-toml",
        "small-yaml",
        "small-json",
        "medium-toml",
        "medium-yaml",
        "medium-json",
        "fifty-toml",
        "fifty-yaml",
        "fifty-json"
      })
  void everyTextSaysTheSameAndIsValid(String name) throws Exception {
    ConfigurationParser parser = new ConfigurationParser();
    ConfigurationText text = ConfigurationText.named(name);
    assertThat(parser.parse(text.format(), name, text.text())).isEqualTo(text.configuration());
    assertThat(new ConfigurationValidator().validate(parser.tree(text.format(), name, text.text())))
        .isEmpty();
  }

  @Test
  void whatIsNoSizeAndNoNameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReloadProject.of("3"));
    assertThatIllegalArgumentException().isThrownBy(() -> ConfigurationText.named("large-toml"));
    assertThatIllegalArgumentException().isThrownBy(() -> ConfigurationText.named("small-xml"));
  }

  @Test
  void everyTemplateRendersToWhatIsExpectedOfIt() throws Exception {
    for (TemplateSample sample :
        List.of(
            TemplateSample.variables(0),
            TemplateSample.variables(7),
            TemplateSample.loop(50),
            TemplateSample.nested())) {
      assertThat(new TemplateRenderer().render("t", sample.template(), sample.variables()))
          .isEqualTo(sample.expected());
    }
    assertThat(TemplateSample.variables(0).expected())
        .isNotEqualTo(TemplateSample.variables(7).expected());
  }
}
