/**
 * What must stand beside the measured code: a host that lists benchmarks and runs one fork on
 * request through JMH's own runner.
 *
 * <p>These classes are put on the class path of a foreign jar, so they use nothing but the JDK and
 * what every JMH from 1.20 to 1.37 offers. They are taken off it again before a fork is started: a
 * measured JVM carries none of them.
 */
package dev.plumbline.jmh;
