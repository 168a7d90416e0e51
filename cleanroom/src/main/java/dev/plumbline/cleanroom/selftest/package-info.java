/** The framework tries itself out, for whoever wants to know whether it works on a machine. */
package dev.plumbline.cleanroom.selftest;
