package dev.plumbline.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every unit that JMH and its profilers write. */
final class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "ns/op, TIME_PER_OPERATION, 1e-9",
    "us/op, TIME_PER_OPERATION, 1e-6",
    "µs/op, TIME_PER_OPERATION, 1e-6",
    "μs/op, TIME_PER_OPERATION, 1e-6",
    "ms/op, TIME_PER_OPERATION, 1e-3",
    "s/op, TIME_PER_OPERATION, 1",
    "min/op, TIME_PER_OPERATION, 60",
    "hr/op, TIME_PER_OPERATION, 3600",
    "day/op, TIME_PER_OPERATION, 86400",
    "ops/ns, OPERATIONS_PER_TIME, 1e9",
    "ops/us, OPERATIONS_PER_TIME, 1e6",
    "ops/ms, OPERATIONS_PER_TIME, 1e3",
    "ops/s, OPERATIONS_PER_TIME, 1",
    "ops/sec, OPERATIONS_PER_TIME, 1",
    "ops/min, OPERATIONS_PER_TIME, 0.016666666666666666",
    "ops/hr, OPERATIONS_PER_TIME, 2.777777777777778e-4",
    "ops/day, OPERATIONS_PER_TIME, 1.1574074074074073e-5",
    "B/op, BYTES_PER_OPERATION, 1",
    "KB/op, BYTES_PER_OPERATION, 1024",
    "KiB/op, BYTES_PER_OPERATION, 1024",
    "MB/op, BYTES_PER_OPERATION, 1048576",
    "MB/sec, BYTES_PER_TIME, 1048576",
    "B/s, BYTES_PER_TIME, 1",
    "GB/sec, BYTES_PER_TIME, 1073741824",
    "ns, TIME, 1e-9",
    "us, TIME, 1e-6",
    "ms, TIME, 1e-3",
    "s, TIME, 1",
    "min, TIME, 60",
    "B, BYTES, 1",
    "bytes, BYTES, 1",
    "KiB, BYTES, 1024",
    "MiB, BYTES, 1048576",
    "GiB, BYTES, 1073741824",
    "counts, COUNT, 1",
    "'#', COUNT, 1",
    "#/op, OTHER, 1",
    "%, OTHER, 1",
    "insns/clk, OTHER, 1",
    "furlongs/op, OTHER, 1",
    "'', OTHER, 1",
  })
  void aUnitIsReadAsJmhWritesIt(String text, Dimension dimension, double factor) {
    Unit unit = Unit.parse(text);
    assertThat(unit.dimension()).isEqualTo(dimension);
    assertThat(unit.factor()).isCloseTo(factor, within(factor * 1e-15));
    assertThat(unit.text()).isEqualTo(text);
    assertThat(unit.toBase(3)).isCloseTo(3 * factor, within(factor * 1e-14));
  }

  @Test
  void spacesAroundAUnitMakeNoDifferenceAndAreKept() {
    assertThat(Unit.parse(" ms/op ").dimension()).isEqualTo(Dimension.TIME_PER_OPERATION);
    assertThat(Unit.parse(" ms/op ").text()).isEqualTo(" ms/op ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aFactorThatIsNotFiniteAndOverZeroIsRefused(double factor) {
    assertThatThrownBy(() -> new Unit("x", Dimension.OTHER, factor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"x\"");
  }

  @Test
  void whatIsNotFiniteStaysWhatItIs() {
    Unit unit = Unit.parse("ns/op");
    assertThat(unit.toBase(Double.NaN)).isNaN();
    assertThat(unit.toBase(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void unitsOfOneDimensionCompareAndUnknownOnesOnlyWithTheirOwnText() {
    assertThat(Unit.parse("ns/op").comparableWith(Unit.parse("s/op"))).isTrue();
    assertThat(Unit.parse("ns/op").comparableWith(Unit.parse("ops/s"))).isFalse();
    assertThat(Unit.parse("#/op").comparableWith(Unit.parse("#/op "))).isTrue();
    assertThat(Unit.parse("#/op").comparableWith(Unit.parse("%"))).isFalse();
  }

  @Test
  void everyDimensionReadsItsOwnBaseUnit() {
    for (Dimension dimension : Dimension.values()) {
      if (dimension != Dimension.OTHER) {
        Unit unit = Unit.parse(dimension.baseUnit());
        assertThat(unit.dimension()).isEqualTo(dimension);
        assertThat(unit.factor()).isEqualTo(1);
      }
    }
  }

  @Test
  void everyDirectionIsFoundByItsWord() {
    for (Direction direction : Direction.values()) {
      assertThat(Direction.ofWord(direction.word())).isEqualTo(direction);
    }
    assertThatThrownBy(() -> Direction.ofWord("sideways"))
        .hasMessage("direction \"sideways\" is none of lower, higher, unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "us, ns/op, true",
    "MiB, B/op, true",
    "ops/s, ops/ms, true",
    "%, %, true",
    "%, ratio, false",
    "us, B/op, false",
    "us/op, us, false",
    "ops/s, us/op, false"
  })
  void aLimitHoldsItsOwnKindAndTheSamePerOperation(String limit, String measured, boolean can) {
    assertThat(Unit.parse(limit).canLimit(Unit.parse(measured))).isEqualTo(can);
  }
}
