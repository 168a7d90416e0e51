package dev.plumbline.benchmarks.pages;

import static dev.plumbline.benchmarks.pages.OriginalTarget.held;
import static dev.plumbline.benchmarks.pages.OriginalTarget.outOfReach;

import java.util.List;

/** Every target that the originals set for themselves, in the order of the rows. */
final class OriginalTargets {
  private OriginalTargets() {}

  static final List<OriginalTarget> ALL =
      List.of(
          held(
              "CL-1",
              "an environment, opened and closed",
              "200 us, critical 500 us; one day 100 us",
              "budgets.cleanroom_creation",
              "budgets.cleanroom_creation_goal"),
          held(
              "CL-2",
              "an environment with a service registered",
              "100 us, critical 300 us",
              "budgets.service_registration"),
          outOfReach(
              "CL-4",
              "start and stop of a service",
              "100 us",
              "the original's service sleeps for 15 us. A real one opens a port, a database, a process"
                  + " or a container, and is waited for until it answers",
              "budgets.container_start",
              "budgets.container_lifecycle"),
          outOfReach(
              "CL-5",
              "first creation of a container",
              "150 us, critical 500 us",
              "the original puts a string into a map. Here a database, a process or a container is"
                  + " launched",
              "budgets.first_creation"),
          held(
              "CL-6",
              "reuse of a container",
              "5 us, critical 20 us, and 60 times cheaper than creation",
              "budgets.container_reuse",
              "derived.container_reuse_factor"),
          held(
              "CL-7", "a look at the metrics", "10 us, critical 50 us", "budgets.metrics_snapshot"),
          outOfReach(
              "CL-10",
              "fifty services started at once",
              "an efficiency over 300 %, by which a speed-up of 3 is meant",
              "starts compute more than they wait, so the speed-up is bounded by the cores",
              "budgets.fifty_starts"),
          held(
              "CL-11",
              "one service more in a check",
              "1 us, critical 5 us",
              "derived.health_check"),
          outOfReach(
              "CL-11",
              "a check of ten services",
              "10 us",
              "a check that keeps a deadline is asked for on another thread, and to wake that thread"
                  + " takes longer than ten checks that ask nothing",
              "budgets.health_checks"),
          held("CL-12", "a step in process", "500 us", "budgets.in_process_step"),
          outOfReach(
              "CL-12",
              "a step in a process or a container of its own",
              "500 us",
              "the system takes longer to start a process, and an engine to start one in a container",
              "budgets.step_in_a_process",
              "budgets.step_in_a_container"),
          held(
              "CL-13",
              "5, 10 and 20 steps in order",
              "2, 3 and 6 ms",
              "budgets.five_steps",
              "budgets.ten_steps",
              "budgets.twenty_steps",
              "derived.step_cost"),
          outOfReach(
              "CL-14",
              "5, 10 and 20 steps side by side",
              "3.16, 4.59 and 6.56 times faster",
              "steps that compute gain no more than there are cores, steps that wait no more than"
                  + " may run at once, which is four here; the original runs them in order all the"
                  + " same",
              "derived.parallel_waiting_steps"),
          held(
              "CL-26",
              "a registry of 100 and of 1,000 containers",
              "500 us and 5 ms",
              "budgets.container_registry_100",
              "budgets.container_registry_1000",
              "derived.registry_entry"),
          held("CL-27", "a registry of 100 services", "5 ms", "budgets.service_registry_100"),
          held(
              "CL-33",
              "from a save to the result",
              "p50 2 s, p95 3 s, p99 5 s",
              "slos.hot_reload",
              "budgets.hot_reload"),
          held(
              "CL-33",
              "the parts of it: seeing the save, running, showing",
              "100 ms, 1 to 2 s, 50 ms",
              "budgets.hot_reload_detection",
              "budgets.hot_reload_running",
              "budgets.hot_reload_showing"),
          held(
              "CL-34",
              "rendering: variables, a loop, lists in lists",
              "p95 100, 300 and 500 ms",
              "slos.rendering_variables",
              "slos.rendering_loop",
              "slos.rendering_nested",
              "budgets.template_rendering_variables",
              "budgets.template_rendering_loop",
              "budgets.template_rendering_nested"),
          held(
              "CL-35",
              "parsing: small, medium, fifty scenarios",
              "p95 50, 100 and 200 ms",
              "slos.parsing_medium",
              "slos.parsing_fifty",
              "budgets.configuration_parsing_medium",
              "budgets.configuration_parsing_fifty"),
          held("SLO-1", "a build", "120 s, critical 180 s", "slos.build_cold", "slos.build_warm"),
          held(
              "SLO-2",
              "the start of the program",
              "2 s, critical 5 s",
              "slos.cli_start_up",
              "slos.cli_start_up_p95"),
          held(
              "SLO-3",
              "the start of a container",
              "3 s, critical 10 s",
              "slos.container_start",
              "slos.postgres_start"),
          held(
              "SLO-4",
              "the life of a container",
              "5 s",
              "slos.container_life",
              "slos.container_life_from_cold"),
          held(
              "SLO-5", "the tests of the framework", "30 s, critical 60 s", "slos.framework_tests"),
          outOfReach(
              "SLO-5",
              "all tests",
              "30 s, critical 60 s",
              "the tests of the harness measure: they start JVMs, slow them down and hold the"
                  + " verdicts against that",
              "slos.tests",
              "slos.slowest_test"),
          outOfReach(
              "SLO-6",
              "memory of the self-test",
              "100 MB, critical 200 MB",
              "the target is for a program without a runtime of its own. This is a JVM whose self-test"
                  + " starts a second one, and both are resident at once",
              "slos.self_test_memory",
              "budgets.resident_set"),
          held("SLO-10", "a hot reload", "p95 3 s", "slos.hot_reload"),
          held(
              "SLO-21",
              "tests that need PostgreSQL",
              "less than the 10 s that a start takes in the example",
              "slos.postgres_start",
              "slos.hundred_tests_on_postgres"),
          held(
              "AW-27",
              "embedding of 100 tokens",
              "150 ms on a GPU, 2 s on a processor",
              "budgets.embedding_100_tokens",
              "budgets.embedding_100_tokens_in_32_bits"),
          outOfReach(
              "RN-19",
              "spans from a pool",
              "20 to 30 % faster than from the heap",
              "a collector of generations frees what dies young for nothing, and a pool has to reset"
                  + " what comes back; the original's hands out dirty objects",
              "derived.own_span_pool"),
          held("RN-20", "one cycle of a pool", "100 ns", "budgets.pool_cycle"),
          held(
              "RN-23",
              "10,000 spans, from the heap and from a pool",
              "50 MB",
              "budgets.span_footprint"));
}
