/** Step 8: what to measure next, as a pure function of what is known. */
package dev.plumbline.plan;
