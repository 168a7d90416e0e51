package dev.plumbline.cleanroom.reload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a step does; in a file the key {@code kind} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StepConfiguration.Health.class, name = "health"),
  @JsonSubTypes.Type(value = StepConfiguration.Checksum.class, name = "checksum"),
  @JsonSubTypes.Type(value = StepConfiguration.Command.class, name = "command")
})
public sealed interface StepConfiguration {

  /** The step's name. */
  String name();

  /**
   * Asks a service of the configuration whether it is well, over what it serves: HTTP or a query.
   *
   * @param service its name
   */
  record Health(String name, String service) implements StepConfiguration {
    /** Refuses missing parts. */
    public Health {
      Names.check(name);
      if (service == null) {
        throw new IllegalArgumentException("service is missing");
      }
    }
  }

  /**
   * Computes a checksum in this JVM.
   *
   * @param bytes of how many bytes, 1 to 16 MiB
   */
  record Checksum(String name, int bytes) implements StepConfiguration {
    private static final int MOST = 16 << 20;

    /** Refuses missing parts and impossible sizes. */
    public Checksum {
      Names.check(name);
      if (bytes < 1 || bytes > MOST) {
        throw new IllegalArgumentException("bytes must be 1 to " + MOST + "; got " + bytes);
      }
    }
  }

  /**
   * Runs a program, which must end with code 0.
   *
   * @param command the program and its arguments; no shell reads them
   */
  record Command(String name, List<String> command) implements StepConfiguration {
    /** Refuses missing parts. */
    public Command {
      Names.check(name);
      command = command == null ? List.of() : List.copyOf(command);
      if (command.isEmpty() || command.get(0).isBlank()) {
        throw new IllegalArgumentException("command needs a program");
      }
      if (command.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
        throw new IllegalArgumentException("command holds a zero byte");
      }
    }
  }
}
