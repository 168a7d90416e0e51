/** Step 9: how often the verdicts of this machine are wrong, and what they can see. */
package dev.plumbline.calibrate;
