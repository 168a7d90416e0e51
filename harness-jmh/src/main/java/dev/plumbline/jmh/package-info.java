/** What must stand beside the measured code: a host that runs one fork on request. */
package dev.plumbline.jmh;
