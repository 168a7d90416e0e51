/** Step 4: runs to and from bytes: Plumbline's own run file, JMH's JSON and JMH's CSV. */
package dev.plumbline.codec;
