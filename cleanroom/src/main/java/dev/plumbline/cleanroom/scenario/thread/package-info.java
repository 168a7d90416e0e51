/** The threads that steps run on, and how a step is told to stop. */
package dev.plumbline.cleanroom.scenario.thread;
