/** What can be told about this machine, the measured JVM and the work tree. */
package dev.plumbline.cli.machine;
