package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelSourceTest {
  private static final EmbedderOptions INT8 = EmbedderOptions.of(ModelPrecision.INT8);

  @TempDir Path folder;

  @Test
  void aModelFromAFileSaysWhatTheOneOfTheClassPathSays() throws IOException {
    Path file = folder.resolve("model.onnx");
    long written = ModelFiles.copy(ModelPrecision.INT8, file);
    assertThat(written).isEqualTo(Files.size(file)).isEqualTo(ModelFiles.size(INT8.precision()));
    try (OnnxEmbedder fromFile = OnnxEmbedder.open(INT8.withModelFile(file));
        OnnxEmbedder fromClassPath = OnnxEmbedder.open(INT8)) {
      assertThat(fromFile.embed("The disk is full."))
          .isEqualTo(fromClassPath.embed("The disk is full."));
    }
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("none.onnx");
    assertThatExceptionOfType(ModelUnavailable.class)
        .isThrownBy(() -> OnnxEmbedder.open(INT8.withModelFile(missing)))
        .withMessage("there is no model file " + missing);
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "not a model");
    assertThatExceptionOfType(ModelUnavailable.class)
        .isThrownBy(() -> OnnxEmbedder.open(INT8.withModelFile(text)))
        .withMessageStartingWith("the model can't be loaded: ");
  }

  @Test
  void theModelInEightBitsIsTheSmallerOne() {
    assertThat(ModelFiles.size(ModelPrecision.INT8)).isBetween(20_000_000L, 30_000_000L);
    assertThat(ModelFiles.size(ModelPrecision.FP32)).isBetween(80_000_000L, 100_000_000L);
  }

  @Test
  void aDeviceThatTheLibraryWasNotBuiltForIsRefusedWithTheReason() {
    assertThat(Device.CPU.supported()).isTrue();
    assertThat(Device.CUDA.supported()).isFalse();
    assertThatExceptionOfType(ModelUnavailable.class)
        .isThrownBy(() -> OnnxEmbedder.open(INT8.on(Device.CUDA)))
        .withMessage("this ONNX Runtime is built without CUDA");
  }

  @Test
  void numbersOutOfTheirRangeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INT8.withIntraOpThreads(0))
        .withMessage("intraOpThreads is 0, not 1 to 1024");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INT8.withBatches(1025, BatchOrder.AS_GIVEN));
  }
}
