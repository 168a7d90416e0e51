/**
 * Step 5: choose and bless the run to compare with, and say whether two environments are
 * comparable.
 */
package dev.plumbline.baseline;
