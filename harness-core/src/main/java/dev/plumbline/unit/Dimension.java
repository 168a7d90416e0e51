package dev.plumbline.unit;

/** The kind of quantity a unit measures. Only units of one dimension can be compared. */
public enum Dimension {
  /** Time for one operation; base unit s/op. */
  TIME_PER_OPERATION("s/op", Direction.LOWER_IS_BETTER),
  /** Operations in a time; base unit ops/s. */
  OPERATIONS_PER_TIME("ops/s", Direction.HIGHER_IS_BETTER),
  /** Memory for one operation; base unit B/op. */
  BYTES_PER_OPERATION("B/op", Direction.LOWER_IS_BETTER),
  /** Memory in a time; base unit B/s. Of unknown direction: it rises when code gets faster. */
  BYTES_PER_TIME("B/s", Direction.UNKNOWN),
  /** A duration; base unit s. */
  TIME("s", Direction.UNKNOWN),
  /** An amount of memory; base unit B. */
  BYTES("B", Direction.UNKNOWN),
  /** A count of things; base unit counts. */
  COUNT("counts", Direction.UNKNOWN),
  /** A unit this version does not know: comparable only with the same text. */
  OTHER("", Direction.UNKNOWN);

  private final String baseUnit;
  private final Direction usualDirection;

  Dimension(String baseUnit, Direction usualDirection) {
    this.baseUnit = baseUnit;
    this.usualDirection = usualDirection;
  }

  /** The unit that {@link Unit#toBase} converts to; empty for {@link #OTHER}. */
  public String baseUnit() {
    return baseUnit;
  }

  /** Which way such a quantity gets better unless somebody says otherwise. */
  public Direction usualDirection() {
    return usualDirection;
  }
}
