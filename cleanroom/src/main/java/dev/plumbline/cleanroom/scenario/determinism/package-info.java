/** What a run has of its own, and whether another run can have the same. */
package dev.plumbline.cleanroom.scenario.determinism;
