/**
 * Tests of several steps, run in order or in parallel, with protections and deadlines that hold.
 */
package dev.plumbline.cleanroom.scenario;
