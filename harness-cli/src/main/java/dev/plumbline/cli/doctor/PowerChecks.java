package dev.plumbline.cli.doctor;

import java.util.List;

/** Whether the clock stays where it is, and whether a core is one's own. */
final class PowerChecks {
  private PowerChecks() {}

  static Finding governor(MachineView.Power power) {
    String check = "frequency governor";
    if (power.governors().isEmpty()) {
      return Finding.unknown(check, hidden(power, "no cpufreq driver tells it"));
    }
    String seen = String.join(", ", power.governors());
    return power.governors().equals(List.of("performance"))
        ? Finding.ok(check, seen)
        : Finding.disturbs(
            check,
            seen,
            "the clock follows the load, so the first iterations of a fork run slower than the"
                + " rest, and a quiet machine measures slower than a busy one",
            "sudo cpupower frequency-set --governor performance");
  }

  static Finding boost(MachineView.Power power) {
    String check = "turbo";
    if (power.boost().isEmpty()) {
      return Finding.unknown(check, hidden(power, "the driver does not tell it"));
    }
    return power.boost().get()
        ? Finding.disturbs(
            check,
            "on",
            "the clock depends on heat and on what other cores do, so a cold single thread"
                + " runs faster than a warm machine",
            "echo "
                + (power.boostSwitch().endsWith("no_turbo") ? 1 : 0)
                + " | sudo tee /"
                + power.boostSwitch())
        : Finding.ok(check, "off");
  }

  static Finding sharedCores(MachineView.Power power) {
    String check = "hyper-threads";
    if (power.threadsShareCores().isEmpty()) {
      return Finding.unknown(check, hidden(power, "the kernel does not tell it"));
    }
    return power.threadsShareCores().get()
        ? Finding.disturbs(
            check,
            "two hardware threads share a core",
            "whatever runs on the other half of a core slows a benchmark down, though both cores"
                + " look free",
            "echo off | sudo tee /sys/devices/system/cpu/smt/control")
        : Finding.ok(
            check, power.virtual() ? "none visible in this virtual machine" : "one a core");
  }

  private static String hidden(MachineView.Power power, String otherwise) {
    return power.virtual() ? "a virtual machine hides it" : otherwise;
  }
}
