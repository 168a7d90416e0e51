package dev.plumbline.cleanroom.scenario.schedule;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the work on a step ended, as its thread saw it.
 *
 * @param index which step
 * @param output what it returned or printed, raw
 * @param omitted how many bytes of that are missing at the end
 * @param exitCode a command's code
 * @param failure what it threw
 * @param finishedAt when, by {@link System#nanoTime}
 */
public record StepEnd(
    int index,
    String output,
    long omitted,
    OptionalInt exitCode,
    Optional<Throwable> failure,
    long finishedAt) {
  /** No step's end, but a reason to look round. */
  static final StepEnd WAKE = none(-1);

  /** Refuses missing parts. */
  public StepEnd {
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(failure, "failure");
  }

  /** A function's end, now. */
  public static StepEnd returned(int index, String output) {
    return new StepEnd(index, output, 0, OptionalInt.empty(), Optional.empty(), System.nanoTime());
  }

  /** A command's end, now. */
  public static StepEnd exited(int index, int code, String output, long omitted) {
    return new StepEnd(
        index, output, omitted, OptionalInt.of(code), Optional.empty(), System.nanoTime());
  }

  /** An end by what was thrown, now. */
  public static StepEnd failed(int index, Throwable failure) {
    return new StepEnd(index, "", 0, OptionalInt.empty(), Optional.of(failure), System.nanoTime());
  }

  static StepEnd none(int index) {
    return new StepEnd(index, "", 0, OptionalInt.empty(), Optional.empty(), 0);
  }

  boolean isWake() {
    return index < 0;
  }

  /** Whether nothing was thrown and a command's code is 0. */
  public boolean isPass() {
    return failure.isEmpty() && exitCode.orElse(0) == 0;
  }
}
