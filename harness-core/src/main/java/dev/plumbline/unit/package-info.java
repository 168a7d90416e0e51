/**
 * Step 1: what a number is measured in. Units are parsed once, by a reader, and scaled once, by a
 * renderer.
 */
package dev.plumbline.unit;
