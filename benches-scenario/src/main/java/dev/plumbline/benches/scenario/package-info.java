/** The scenario suite. */
package dev.plumbline.benches.scenario;
