/** The ai suite. */
package dev.plumbline.benches.ai;
