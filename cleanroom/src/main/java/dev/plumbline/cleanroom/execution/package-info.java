/** Runs test bodies and tells what became of them. */
package dev.plumbline.cleanroom.execution;
