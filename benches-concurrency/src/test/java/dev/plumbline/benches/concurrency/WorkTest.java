package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class WorkTest {
  @Test
  void workCanBeDoneInParts() {
    assertThat(Work.multiply(Work.multiply(7, 10), 33)).isEqualTo(Work.multiply(7, 43));
    assertThat(Work.multiply(7, 0)).isEqualTo(7);
  }

  @Test
  void eachStepIsAMultiplicationOfAll64Bits() {
    BigInteger factor = new BigInteger("9E3779B97F4A7C15", 16);
    BigInteger product = BigInteger.valueOf(5);
    for (int i = 0; i < 20; i++) {
      product = product.xor(product.shiftRight(31)).multiply(factor).mod(BigInteger.TWO.pow(64));
    }
    assertThat(Work.multiply(5, 20)).isEqualTo(product.longValue());
  }
}
