package dev.plumbline.cli.machine;

import dev.plumbline.model.EnvironmentFact;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.software.os.CgroupInfo;
import oshi.software.os.OperatingSystem;

/**
 * Hardware and operating system, as OSHI reads them. Takes about a second and starts small
 * programs: to be asked while nothing is measured.
 */
public final class MachineFacts {
  private MachineFacts() {}

  /** Every fact that is known; a part of the machine that can't be read leaves its facts out. */
  public static Map<EnvironmentFact, String> read() {
    Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
    SystemInfo system = new SystemInfo();
    attempt(() -> hardware(system.getHardware(), facts));
    attempt(() -> system(system.getOperatingSystem(), facts));
    attempt(() -> limits(system.getOperatingSystem().getCgroupInfo(), facts));
    attempt(() -> graphics(system.getHardware(), facts));
    put(facts, EnvironmentFact.ARCHITECTURE, System.getProperty("os.arch", ""));
    SystemFiles files = SystemFiles.here();
    put(
        facts,
        EnvironmentFact.GOVERNOR,
        files.text("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").orElse(""));
    put(facts, EnvironmentFact.STORAGE, Disks.kinds(files));
    return facts;
  }

  private static void hardware(
      HardwareAbstractionLayer hardware, Map<EnvironmentFact, String> facts) {
    CentralProcessor processor = hardware.getProcessor();
    put(facts, EnvironmentFact.CPU_MODEL, processor.getProcessorIdentifier().getName());
    put(facts, EnvironmentFact.LOGICAL_CORES, count(processor.getLogicalProcessorCount()));
    put(facts, EnvironmentFact.PHYSICAL_CORES, count(processor.getPhysicalProcessorCount()));
    put(facts, EnvironmentFact.MEMORY, count(hardware.getMemory().getTotal()));
  }

  private static void system(OperatingSystem system, Map<EnvironmentFact, String> facts) {
    put(facts, EnvironmentFact.OPERATING_SYSTEM, system.getFamily());
    put(facts, EnvironmentFact.OPERATING_SYSTEM_VERSION, system.getVersionInfo().getVersion());
    put(facts, EnvironmentFact.KERNEL, System.getProperty("os.version", ""));
    put(facts, EnvironmentFact.HOST_NAME, system.getNetworkParams().getHostName());
  }

  private static void limits(CgroupInfo group, Map<EnvironmentFact, String> facts) {
    double processors = group.getEffectiveCpus();
    if (group.getCpuQuota() != CgroupInfo.UNLIMITED && processors > 0) {
      put(
          facts,
          EnvironmentFact.CONTAINER_CPU_LIMIT,
          String.format(Locale.ROOT, "%.2f", processors));
    }
    if (group.getMemoryLimit() != CgroupInfo.UNLIMITED_MEMORY) {
      put(facts, EnvironmentFact.CONTAINER_MEMORY_LIMIT, count(group.getMemoryLimit()));
    }
  }

  private static void graphics(
      HardwareAbstractionLayer hardware, Map<EnvironmentFact, String> facts) {
    put(
        facts,
        EnvironmentFact.GPU,
        hardware.getGraphicsCards().stream()
            .map(GraphicsCard::getName)
            .sorted()
            .collect(Collectors.joining(", ")));
    put(
        facts,
        EnvironmentFact.GPU_MEMORY,
        count(hardware.getGraphicsCards().stream().mapToLong(GraphicsCard::getVRam).sum()));
  }

  private static String count(long number) {
    return number > 0 ? Long.toString(number) : "";
  }

  private static void put(Map<EnvironmentFact, String> facts, EnvironmentFact fact, String value) {
    if (value != null && !value.isBlank() && !value.equalsIgnoreCase("unknown")) {
      facts.put(fact, value.strip());
    }
  }

  /** OSHI reads native structures of many systems: what fails there must not stop measuring. */
  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException | LinkageError unreadable) {
      // The facts stay absent, which a comparison shows as unknown.
    }
  }
}
