package dev.plumbline.benches.ai;

import dev.plumbline.suite.testing.SmokeRuns;

final class SmokeTest extends SmokeRuns {}
