package dev.plumbline.cleanroom.selftest;

import dev.plumbline.cleanroom.backend.ContainerEngine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The self-test as a program: {@code Main [SCENARIO…]}. */
public final class Main {
  private Main() {}

  /** Runs the scenarios that are named, or all that need no container engine. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    SelfTest test = new SelfTest(out, System::nanoTime, ContainerEngine.ofEnvironment());
    System.exit(test.run(List.of(arguments)));
  }
}
