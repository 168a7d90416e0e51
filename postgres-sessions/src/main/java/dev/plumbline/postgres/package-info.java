/** A program about tests that need a database server: one for each, or one for all. */
package dev.plumbline.postgres;
