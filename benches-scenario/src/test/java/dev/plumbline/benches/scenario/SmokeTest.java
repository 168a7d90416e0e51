package dev.plumbline.benches.scenario;

import dev.plumbline.suite.testing.SmokeRuns;

final class SmokeTest extends SmokeRuns {}
