/**
 * What code a benchmark of a JMH jar can reach, as a digest: two sides with the same one need no
 * fork to be told apart. Class files are read here and nowhere else, and none of them is ever run.
 */
package dev.plumbline.cli.code;
