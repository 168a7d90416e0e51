package dev.plumbline.cleanroom.scenario;

/** One thing that a scenario does. */
public sealed interface Step permits FunctionStep, CommandStep {

  /** What it is called; not blank, no control characters. */
  String name();
}
