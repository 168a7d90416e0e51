/**
 * Runs the scenarios of a configuration again whenever its file is saved: the template is rendered,
 * parsed and run, and the result written.
 */
package dev.plumbline.cleanroom.reload;
