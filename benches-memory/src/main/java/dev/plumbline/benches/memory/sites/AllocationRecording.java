package dev.plumbline.benches.memory.sites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Records where this JVM allocates, by the flight recorder's event {@code
 * jdk.ObjectAllocationSample}: each sample stands for the bytes its thread allocated since the
 * sample before (its weight).
 */
public final class AllocationRecording implements AutoCloseable {
  private static final String EVENT = "jdk.ObjectAllocationSample";

  /**
   * The recorder's default is 150; the bytes of a short recording would be a handful of samples.
   */
  private static final String SAMPLES = "2000/s";

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private final Recording recording = new Recording();

  private AllocationRecording() {
    recording.enable(EVENT).withStackTrace().with("throttle", SAMPLES);
    recording.start();
  }

  /** Whether this JVM has a flight recorder. */
  public static boolean isPossible() {
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent() && Available.recorder();
  }

  /** Asked in a class of its own, which is loaded only where the module is there. */
  private static final class Available {
    static boolean recorder() {
      return FlightRecorder.isAvailable();
    }
  }

  /** Starts to record, on all threads. */
  public static AllocationRecording start() {
    return new AllocationRecording();
  }

  /**
   * Stops and adds up.
   *
   * @param most how many sites at most
   * @return the sites that allocated most, the first the most; empty when nothing was sampled. What
   *     no code outside the JDK asked for is left out
   * @throws IOException when the recording can't be written or read
   */
  public List<AllocationSite> stop(int most) throws IOException {
    Path file = Files.createTempFile("allocations-", ".jfr");
    try {
      recording.stop();
      recording.dump(file);
      return add(RecordingFile.readAllEvents(file), most);
    } finally {
      recording.close();
      Files.delete(file);
    }
  }

  /** Stops without a result. */
  @Override
  public void close() {
    recording.close();
  }

  private static List<AllocationSite> add(List<RecordedEvent> events, int most) {
    record Site(String place, String type) {}
    Map<Site, Long> bytes = new HashMap<>();
    long all = 0;
    for (RecordedEvent event : withoutFirst(events)) {
      String place = place(event.getStackTrace());
      if (!place.isEmpty()) {
        long weight = event.getLong("weight");
        all += weight;
        bytes.merge(new Site(place, event.getClass("objectClass").getName()), weight, Long::sum);
      }
    }
    double sum = all;
    return bytes.entrySet().stream()
        .map(
            entry ->
                new AllocationSite(
                    entry.getKey().place(),
                    entry.getKey().type(),
                    entry.getValue(),
                    entry.getValue() / sum))
        .sorted(Comparator.comparingLong(AllocationSite::bytes).reversed())
        .limit(most)
        .toList();
  }

  /**
   * The samples but for the first of each thread, which stands for all that the thread allocated
   * before it was recorded.
   */
  private static List<RecordedEvent> withoutFirst(List<RecordedEvent> events) {
    Set<Long> threads = new HashSet<>();
    return events.stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .filter(event -> !threads.add(thread(event)))
        .toList();
  }

  private static long thread(RecordedEvent event) {
    RecordedThread thread = event.getThread();
    return thread == null ? -1 : thread.getId();
  }

  private static String place(RecordedStackTrace trace) {
    if (trace == null) {
      return "";
    }
    for (RecordedFrame frame : trace.getFrames()) {
      RecordedMethod method = frame.getMethod();
      String type = method.getType().getName();
      if (JDK.stream().noneMatch(type::startsWith)) {
        return type + "." + method.getName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
