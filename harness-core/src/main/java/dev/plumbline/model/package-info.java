/** Step 3: what was measured. Immutable values that every later step reads and none changes. */
package dev.plumbline.model;
