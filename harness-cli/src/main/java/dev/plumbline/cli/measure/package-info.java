/**
 * Listing and measuring: host processes, rounds of single forks, the run file, the machine-wide
 * lock, progress.
 */
package dev.plumbline.cli.measure;
