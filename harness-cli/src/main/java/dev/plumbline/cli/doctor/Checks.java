package dev.plumbline.cli.doctor;

import java.util.List;
import java.util.function.Function;

/** All checks, in the order they are shown. */
public final class Checks {
  private static final List<Function<MachineView, Finding>> ALL =
      List.of(
          view -> PowerChecks.governor(view.power()),
          view -> PowerChecks.boost(view.power()),
          view -> PowerChecks.sharedCores(view.power()),
          view -> LoadChecks.steal(view.load()),
          view -> LoadChecks.quota(view.load()),
          view -> LoadChecks.neighbours(view.load()),
          view -> MemoryChecks.swap(view.memory()),
          view -> MemoryChecks.pressure(view.memory()),
          view -> MemoryChecks.hugePages(view.memory()),
          view -> MemoryChecks.temporary(view.memory()),
          view -> TimingChecks.timer(view.timing()),
          view -> TimingChecks.counters(view.timing(), view.power().virtual()),
          view -> TimingChecks.jvm(view.timing()));

  private Checks() {}

  /** A finding for each check. */
  public static List<Finding> of(MachineView view) {
    return ALL.stream().map(check -> check.apply(view)).toList();
  }
}
