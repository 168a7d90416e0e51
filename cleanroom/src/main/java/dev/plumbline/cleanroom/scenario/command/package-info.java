/**
 * Programs run to their end, in a child process or a container, or stopped with all they started.
 */
package dev.plumbline.cleanroom.scenario.command;
