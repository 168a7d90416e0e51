package dev.plumbline.intelligence.planted;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Causes of failures, each with messages that differ in names, numbers and places only. */
public enum FailureKind {
  /** Two values that should be the same. */
  WRONG_STATUS {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "expected HTTP status <%d> but was <%d> in response to %s /api/%s/%d",
          any(random, List.of(200, 201, 204)),
          any(random, List.of(400, 404, 409, 422, 500)),
          any(random, List.of("GET", "POST", "PUT", "DELETE")),
          any(random, THINGS),
          random.nextInt(10_000));
    }
  },
  /** Nobody listens. */
  CONNECTION_REFUSED {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "java.net.ConnectException: Connection refused: %s-%d.internal/10.%d.%d.%d:%d",
          any(random, List.of("database", "cache", "queue", "search")),
          random.nextInt(20),
          random.nextInt(256),
          random.nextInt(256),
          random.nextInt(256),
          1_024 + random.nextInt(60_000));
    }
  },
  /** The heap is too small. */
  OUT_OF_MEMORY {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "java.lang.OutOfMemoryError: Java heap space while allocating %d bytes in worker %d",
          random.nextInt(100_000_000),
          random.nextInt(64));
    }
  },
  /** A page never showed what was waited for. */
  ELEMENT_NOT_VISIBLE {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "Timed out after %d seconds waiting for element '#%s-%s' to be visible on page /%s",
          5 + random.nextInt(55),
          any(random, THINGS),
          any(random, List.of("button", "dialog", "menu", "form")),
          any(random, THINGS));
    }
  },
  /** Something was not there. */
  NULL_REFERENCE {
    @Override
    String message(RandomGenerator random) {
      String thing = any(random, THINGS);
      return String.format(
          Locale.ROOT,
          "java.lang.NullPointerException: Cannot invoke \"%s.%s()\" because \"%s\" is null",
          Character.toUpperCase(thing.charAt(0)) + thing.substring(1),
          any(random, List.of("name", "id", "address", "total", "owner")),
          thing);
    }
  },
  /** The disk is full. */
  DISK_FULL {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "java.io.IOException: No space left on device writing /var/tmp/build-%d/%s-%d.bin",
          random.nextInt(1_000),
          any(random, THINGS),
          random.nextInt(100));
    }
  },
  /** A certificate is too old. */
  CERTIFICATE_EXPIRED {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "TLS handshake failed: certificate of %s.example expired on 20%02d-%02d-%02d",
          any(random, THINGS),
          10 + random.nextInt(15),
          1 + random.nextInt(12),
          1 + random.nextInt(28));
    }
  },
  /** Two transactions waited for each other. */
  DEADLOCK {
    @Override
    String message(RandomGenerator random) {
      return String.format(
          Locale.ROOT,
          "Deadlock found when trying to get lock on table %s; transaction %d was rolled back",
          any(random, THINGS),
          random.nextInt(1_000_000));
    }
  };

  static final List<String> THINGS =
      List.of("order", "user", "invoice", "basket", "product", "shipment", "account", "report");

  /** A message of this kind, its details drawn. */
  abstract String message(RandomGenerator random);

  static <T> T any(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
