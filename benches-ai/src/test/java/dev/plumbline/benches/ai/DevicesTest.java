package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.intelligence.embedding.Device;
import dev.plumbline.intelligence.embedding.ModelPrecision;
import org.junit.jupiter.api.Test;

/** What needs a GPU says so where there is none, and its processor's side works. */
final class DevicesTest {
  private static final String WITHOUT_CUDA = "SKIPPED: the ONNX Runtime in use is built without";

  @Test
  void withoutCudaEverythingOfADeviceIsSkippedWithTheReason() {
    assumeThat(Device.CUDA.supported()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(TimedPrecision.FP16::open)
        .withMessageStartingWith(WITHOUT_CUDA);
    ModelMemory.DeviceJvm jvm = new ModelMemory.DeviceJvm();
    jvm.precision = ModelPrecision.FP32;
    assertThatIllegalStateException()
        .isThrownBy(() -> new ModelMemory.OnDevice().require(jvm))
        .withMessageStartingWith(WITHOUT_CUDA);
    DeviceComparison.OnDevice state = new DeviceComparison.OnDevice();
    state.device = Device.CUDA;
    assertThatIllegalStateException().isThrownBy(state::open).withMessageStartingWith(WITHOUT_CUDA);
  }

  @Test
  void theProcessorEmbedsTheEightTextsInOneRun() {
    DeviceComparison.OnDevice state = new DeviceComparison.OnDevice();
    state.device = Device.CPU;
    state.open();
    assertThat(new DeviceComparison().embed(state))
        .hasSize(8)
        .allSatisfy(vector -> assertThat(vector).hasSize(384));
    state.close();
  }

  @Test
  void eachPrecisionIsHeldAgainstAnother() {
    assertThat(TimedPrecision.INT8.other()).isEqualTo(ModelPrecision.FP32);
    assertThat(TimedPrecision.FP32.other()).isEqualTo(ModelPrecision.INT8);
    assertThat(TimedPrecision.FP16.other()).isEqualTo(ModelPrecision.FP32);
    assertThat(TimedPrecision.FP32.bytes()).isGreaterThan(3 * TimedPrecision.INT8.bytes());
  }
}
