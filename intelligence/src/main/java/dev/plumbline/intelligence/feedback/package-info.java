/**
 * Drafts feedback on a written answer from what was said of answers like it, and takes personal
 * data out of it.
 */
package dev.plumbline.intelligence.feedback;
