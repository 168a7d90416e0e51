package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.intelligence.embedding.ModelFiles;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class ChildJvmTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void aModelTakesTheMemoryOfItsFileAtLeastAndTheRunsLittleMore() throws Exception {
    Map<String, Long> answers = ChildJvm.run(ModelProbe.class, "INT8", "3", "CPU");
    long before = answers.get(ModelProbe.RESIDENT_BEFORE);
    long loaded = answers.get(ModelProbe.RESIDENT_LOADED);
    assertThat(before).isPositive();
    assertThat((loaded - before) * 1024).isGreaterThan(ModelFiles.size(ModelPrecision.INT8));
    assertThat(answers.get(ModelProbe.RESIDENT_AFTER_RUNS)).isLessThan(2 * loaded);
    assertThat(answers.get(ModelProbe.LOAD_MICROS)).isPositive();
    assertThat(answers.get(ModelProbe.FIRST_RUN_MICROS)).isPositive();
  }

  @Test
  void aChildThatFailsIsShownWithWhatItPrinted() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ChildJvm.run(ModelProbe.class, "INT4", "1", "CPU"))
        .withMessageStartingWith("the child ended with 1:\n")
        .withMessageContaining("INT4");
  }
}
