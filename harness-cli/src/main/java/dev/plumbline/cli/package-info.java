/** The command: words and files in, exit code out. */
package dev.plumbline.cli;
