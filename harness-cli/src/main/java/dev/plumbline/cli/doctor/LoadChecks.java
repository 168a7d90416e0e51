package dev.plumbline.cli.doctor;

import java.util.Locale;
import java.util.stream.Collectors;

/** Whether the cores are there when a benchmark wants them. */
final class LoadChecks {
  /** Less is what an idle host shows. */
  private static final double STEAL = 0.01;

  /** A tenth of a core: less is what a desktop or an agent does all the time. */
  private static final double NEIGHBOURS = 0.1;

  private LoadChecks() {}

  static Finding steal(MachineView.Load load) {
    String check = "stolen time";
    if (load.steal().isEmpty()) {
      return Finding.unknown(check, "the kernel does not count it");
    }
    String seen = String.format(Locale.ROOT, "%.1f %%", 100 * load.steal().getAsDouble());
    return load.steal().getAsDouble() <= STEAL
        ? Finding.ok(check, seen)
        : Finding.disturbs(
            check,
            seen + " of all cores' time",
            "the host gives the cores to other machines; times grow by as much, at random",
            "measure on a machine with cores of its own (a dedicated host), or at another hour");
  }

  static Finding quota(MachineView.Load load) {
    String check = "processor quota";
    if (load.quota().isPresent()) {
      return Finding.disturbs(
          check,
          String.format(Locale.ROOT, "%.2f of %d cores", load.quota().getAsDouble(), load.cores()),
          "once the quota of a period (usually 100 ms) is used up, every thread stops until the"
              + " next: JIT and collector threads use it up for a benchmark of one thread too",
          "docker run --cpuset-cpus=0-1 … instead of --cpus; in Kubernetes the static CPU manager"
              + " and whole cores");
    }
    return load.groupKnown()
        ? Finding.ok(check, "none")
        : Finding.unknown(check, "no control group can be read");
  }

  static Finding neighbours(MachineView.Load load) {
    String check = "other processes";
    if (load.others().isEmpty()) {
      return Finding.unknown(check, "no process times can be read");
    }
    double others = load.others().getAsDouble();
    String seen = String.format(Locale.ROOT, "%.2f of %d cores", others, load.cores());
    if (others <= NEIGHBOURS) {
      return Finding.ok(check, seen);
    }
    String names =
        load.busiest().stream()
            .map(n -> String.format(Locale.ROOT, "%s %.2f", n.name(), n.cores()))
            .collect(Collectors.joining(", "));
    return Finding.disturbs(
        check,
        seen + (names.isEmpty() ? ", of other containers or users" : ": " + names),
        "they take turns with the benchmark, empty its caches and heat the processor",
        "stop them, or measure when they are done; top -o %CPU shows them");
  }
}
