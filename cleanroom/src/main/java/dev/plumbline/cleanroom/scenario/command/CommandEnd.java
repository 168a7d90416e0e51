package dev.plumbline.cleanroom.scenario.command;

/**
 * How a command ended.
 *
 * @param exitCode its exit code; 128 plus the signal that killed it
 * @param output what it printed on both outputs, as UTF-8, the first so many bytes
 * @param omitted how many bytes it printed beyond those
 */
public record CommandEnd(int exitCode, String output, long omitted) {}
