/**
 * Step 2: arithmetic on samples. Imports nothing of Plumbline: {@code double[]} in, small records
 * out.
 */
package dev.plumbline.stats;
