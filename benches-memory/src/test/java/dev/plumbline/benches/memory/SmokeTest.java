package dev.plumbline.benches.memory;

import dev.plumbline.suite.testing.SmokeRuns;

final class SmokeTest extends SmokeRuns {}
