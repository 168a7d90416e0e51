/** Step 12: show what was decided. Renderers compute nothing and decide nothing. */
package dev.plumbline.report;
