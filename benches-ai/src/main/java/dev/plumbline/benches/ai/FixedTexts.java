package dev.plumbline.benches.ai;

import java.util.List;

/** Texts that two models are held against each other on: some alike, most not. */
final class FixedTexts {
  static final List<String> ALL =
      List.of(
          "The connection to the database was refused.",
          "Could not connect: the database server rejected the connection.",
          "Expected 200 but the server answered 503.",
          "The service was unavailable and returned an error status.",
          "The test ran into its timeout of thirty seconds.",
          "The deadline passed before the operation was complete.",
          "An index was out of bounds for an array of length four.",
          "The element at position five does not exist in a list of four.",
          "A null reference was used where a customer was expected.",
          "The certificate of the remote host has expired.",
          "The file could not be opened because permission was denied.",
          "There is no space left on the device.",
          "Two threads wait for each other and neither goes on.",
          "The heap is exhausted and the collector can't free enough.",
          "The expected order of the results was not kept.",
          "The date was parsed in the wrong time zone.",
          "Whales are mammals that spend their whole life in water.",
          "The orchestra rehearsed the second symphony until late at night.",
          "Bake the bread for forty minutes until the crust is brown.",
          "The committee postponed its decision about the new bridge.",
          "Rain is expected in the north, and sun in the south.",
          "She bought two tickets for the morning train to Vienna.",
          "The court ruled that the contract was void from the start.",
          "Tomatoes need more light than lettuce and less water than rice.");

  private FixedTexts() {}
}
