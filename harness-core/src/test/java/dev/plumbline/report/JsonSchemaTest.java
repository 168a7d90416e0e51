package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.gate.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written is what the published schema promises. */
final class JsonSchemaTest {
  private static Schema schema;

  @BeforeAll
  static void readTheSchema() throws Exception {
    String text = Files.readString(Path.of("..", "docs", "report.schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  private static List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void everyKindOfReportIsValid() {
    assertThat(problems(JsonReport.render(RichExample.rich()))).isEmpty();
    assertThat(problems(JsonReport.render(CalibrationTextTest.rich("91 days old")))).isEmpty();
    assertThat(problems(JsonReport.render(Examples.withoutBaseline()))).isEmpty();
    assertThat(problems(JsonReport.render(Examples.of(Outcome.CANNOT_JUDGE, List.of())))).isEmpty();
  }

  @Test
  void theSchemaRefusesAnUnknownVerdictAMissingFieldAndAnUnknownOne() {
    String valid = JsonReport.render(RichExample.rich());
    assertThat(problems(valid.replace("\"verdict\" : \"improved\"", "\"verdict\" : \"faster\"")))
        .isNotEmpty();
    assertThat(problems(valid.replace("\"outcome\" : ", "\"result\" : "))).isNotEmpty();
    assertThat(problems(valid.replace("\"exit\" : 4", "\"exit\" : 2"))).isNotEmpty();
    assertThat(problems(valid.replace("\"threads\" : 1,", "\"threads\" : \"1\","))).isNotEmpty();
  }
}
