package dev.plumbline.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are scaled to the unit that reads best, and to no other. */
final class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "s/op, 1e-9, 1.000 ns/op",
    "s/op, 1e-6, 1.000 µs/op",
    "s/op, 1e-3, 1.000 ms/op",
    "s/op, 1, 1.000 s/op",
    "s/op, 3e-9, 3.000 ns/op",
    "s/op, 4.123e-8, 41.23 ns/op",
    "s/op, 9.994e-7, 999.4 ns/op",
    "s/op, 9.9996e-7, 1.000 µs/op",
    "s/op, 2.5e-10, 0.2500 ns/op",
    "s/op, 3e-14, 3.000e-05 ns/op",
    "s/op, 123456, 123500 s/op",
    "s/op, 0, 0 s/op",
    "s/op, -2e-6, -2.000 µs/op",
    "ops/s, 1, 1.000 ops/s",
    "ops/s, 0.25, 0.2500 ops/s",
    "ops/s, 1000, 1.000 ops/ms",
    "ops/s, 1e6, 1.000 ops/µs",
    "ops/s, 1e9, 1.000 ops/ns",
    "B/op, 24, 24 B/op",
    "B/op, 24.5, 24.50 B/op",
    "B/op, 0, 0 B/op",
    "B/op, 0.0001101, ≈0 B/op",
    "B/op, -0.0001101, ≈0 B/op",
    "B/op, 0.01, 0.01000 B/op",
    "B/op, 1023, 1023 B/op",
    "B/op, 1024, 1 KiB/op",
    "B/op, 1536, 1.500 KiB/op",
    "B/op, 1048576, 1 MiB/op",
    "B/op, 1073741824, 1 GiB/op",
    "B/s, 2097152, 2.000 MiB/s",
    "s, 0.0125, 12.50 ms",
    "B, 8589934592, 8 GiB",
    "counts, 17, 17",
    "counts, 1.5, 1.500",
    "#/op, 12, 12 #/op",
    "s/op, NaN, NaN s/op",
    "ops/s, Infinity, ∞ ops/s",
    "ops/s, -Infinity, -∞ ops/s",
  })
  void aValueIsShownInTheUnitThatReadsBest(String unit, double base, String text) {
    assertThat(Scale.text(base, Unit.parse(unit))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"s/op, 1e-6", "s/op, 1e-3", "s/op, 1", "ops/s, 1e3", "ops/s, 1e6", "ops/s, 1e9"})
  void theFloatJustBelowAThresholdReadsAsTheThreshold(String unitText, double threshold) {
    Unit unit = Unit.parse(unitText);
    assertThat(Scale.text(Math.nextDown(threshold), unit)).isEqualTo(Scale.text(threshold, unit));
    assertThat(Scale.text(Math.nextUp(threshold), unit)).isEqualTo(Scale.text(threshold, unit));
    assertThat(Scale.of(threshold * 0.9994, unit)).isNotEqualTo(Scale.of(threshold, unit));
  }

  @Test
  void noNumberIsLongerThanNineCharactersAndEachIsWithinItsLastDigit() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int run = 0; run < 20_000; run++) {
      double value = Math.pow(10, random.nextDouble() * 40 - 20) * (1 + random.nextDouble());
      for (Dimension dimension : Dimension.values()) {
        Scale scale = Scale.of(value, new Unit("x", dimension, 1));
        String number = scale.number(value);
        if (value < scale.least()) {
          assertThat(number).as("seed %d, %s", seed, value).isEqualTo(Scale.NEXT_TO_NOTHING);
          continue;
        }
        assertThat(number.length()).as("seed %d, %s", seed, number).isLessThanOrEqualTo(9);
        double shown = Double.parseDouble(number) * scale.factor();
        assertThat(Math.abs(shown / value - 1))
            .as("seed %d, %s of %s", seed, number, value)
            .isLessThan(6e-4);
      }
    }
  }

  @Test
  void theLocaleOfTheMachineMakesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "ar-EG", "tr-TR", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Scale.text(4.123e-8, Unit.parse("s/op"))).isEqualTo("41.23 ns/op");
        assertThat(Scale.text(3e-14, Unit.parse("s/op"))).isEqualTo("3.000e-05 ns/op");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
