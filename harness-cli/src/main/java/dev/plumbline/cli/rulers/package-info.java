/** Fixed workloads of our own that show the machine change speed; they know nothing of runs. */
package dev.plumbline.cli.rulers;
