/** Step 6: pair two runs by benchmark id and estimate the effect of each pair. No verdicts here. */
package dev.plumbline.compare;
