/** Traces and metrics of test bodies: off, kept in memory, or sent to a receiver. */
package dev.plumbline.cleanroom.telemetry;
