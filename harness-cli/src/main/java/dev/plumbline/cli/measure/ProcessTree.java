package dev.plumbline.cli.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ends processes that a host started, also those whose parent is gone. */
final class ProcessTree {
  /** Environment variable that marks every process below a host with the host's token. */
  static final String VARIABLE = "PLUMBLINE_HOST";

  private static final Path PROCESSES = Path.of("/proc");

  /** What the tokens of commands start with; the id and start of the JVM that runs them follow. */
  private static final String OWN = "plumbline-run-";

  private static final Pattern OWNER =
      Pattern.compile(VARIABLE + "=" + OWN + "(\\d{1,18})-(\\d{1,18})-");

  /** Looks until a tree that keeps starting processes is gone; it dies faster than it grows. */
  private static final int MOST_LOOKS = 500;

  /** Two JVMs reckon the start of a third from clocks that may have been set in between. */
  private static final long SAME_START_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** The process id of no process. */
  private static final long NOBODY = -1;

  private ProcessTree() {}

  /** Ends each process of a list at once. */
  static void end(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Ends every process that carries a token, where the system shows processes' environments
   * (Linux).
   *
   * @param token the host's own
   * @param host the process id of the host, which is left alone
   */
  static void endMarked(String token, long host) {
    for (long id : ids()) {
      if (id != host && marked(PROCESSES.resolve(Long.toString(id)), token)) {
        ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  /**
   * Ends what a host's forks left behind, with all it starts meanwhile. Looks only into processes
   * that came since the last look, as reading what each process of a busy machine carries takes a
   * while; where the system does not show that (not Linux), it ends nothing.
   *
   * @param token the host's own
   * @param host the process id of the host, which is left alone
   * @param known the processes at the last look; none before the first
   * @return the processes now, for the next look
   */
  static Set<Long> endLeft(String token, long host, Set<Long> known) {
    Set<Long> now = ids();
    boolean left =
        now.stream()
            .filter(id -> id != host && !known.contains(id))
            .anyMatch(id -> marked(PROCESSES.resolve(Long.toString(id)), token));
    if (left) {
      endAll(token, host);
    }
    return now;
  }

  /** A token for the processes of a command, by which another JVM can tell whose they are. */
  static String ownToken() {
    ProcessHandle own = ProcessHandle.current();
    return OWN + own.pid() + "-" + started(own) + "-" + UUID.randomUUID();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Ends every process that carries a token and those that they start meanwhile, where the system
   * shows processes' environments (Linux).
   */
  static void endAll(String token) {
    endAll(token, NOBODY);
  }

  private static void endAll(String token, long but) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      List<ProcessHandle> found =
          all(environment -> environment.contains(VARIABLE + "=" + token)).stream()
              .filter(process -> process.pid() != but)
              .toList();
      if (found.isEmpty()) {
        return;
      }
      end(found);
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Ends what commands left behind whose JVM was killed. */
  static void endOrphans() {
    end(all(ProcessTree::orphaned));
  }

  private static boolean orphaned(String environment) {
    Matcher owner = OWNER.matcher(environment);
    if (!owner.find()) {
      return false;
    }
    long started = Long.parseLong(owner.group(2));
    return ProcessHandle.of(Long.parseLong(owner.group(1)))
        .filter(ProcessHandle::isAlive)
        .filter(alive -> Math.abs(started(alive) - started) < SAME_START_MILLIS)
        .isEmpty();
  }

  /** The processes whose environment is as asked for. */
  private static List<ProcessHandle> all(Predicate<String> wanted) {
    List<ProcessHandle> found = new ArrayList<>();
    for (long id : ids()) {
      if (environment(PROCESSES.resolve(Long.toString(id))).filter(wanted).isPresent()) {
        ProcessHandle.of(id).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Set<Long> ids() {
    Set<Long> ids = new HashSet<>();
    if (!Files.isDirectory(PROCESSES)) {
      return ids;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        ids.add(Long.valueOf(String.valueOf(process.getFileName())));
      }
    } catch (IOException | NumberFormatException hidden) {
      // No view of processes here; descendants were ended already.
    }
    return ids;
  }

  private static boolean marked(Path process, String token) {
    return environment(process).map(text -> text.contains(VARIABLE + "=" + token)).orElse(false);
  }

  private static Optional<String> environment(Path process) {
    try {
      return Optional.of(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
