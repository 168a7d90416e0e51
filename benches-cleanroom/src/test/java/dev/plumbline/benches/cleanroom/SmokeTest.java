package dev.plumbline.benches.cleanroom;

import dev.plumbline.suite.testing.SmokeRuns;

final class SmokeTest extends SmokeRuns {}
