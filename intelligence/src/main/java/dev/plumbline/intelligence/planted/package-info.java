/** Test executions whose failures are of known kinds, to hold an analysis against. */
package dev.plumbline.intelligence.planted;
