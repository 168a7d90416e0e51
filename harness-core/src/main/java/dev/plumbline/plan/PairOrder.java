package dev.plumbline.plan;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Which side of a pair goes first. Two rounds make a block: the order of the first is drawn, the
 * second has the other one. So what going first does falls on both sides alike after each block,
 * and nobody can foresee a block.
 */
public final class PairOrder {
  private PairOrder() {}

  /**
   * Both sides in the order of a round.
   *
   * @param round from 1
   * @param seed any number; the same gives the same order for ever
   */
  public static List<Side> of(BenchmarkId id, int round, long seed) {
    CRC32 name = new CRC32();
    name.update(id.text().getBytes(StandardCharsets.UTF_8));
    List<Side> sides = new ArrayList<>(List.of(Side.values()));
    int block = (round + 1) / 2;
    new SeededOrder(seed ^ name.getValue(), block).shuffle(sides);
    return round % 2 == 1 ? List.copyOf(sides) : List.of(sides.get(1), sides.get(0));
  }
}
