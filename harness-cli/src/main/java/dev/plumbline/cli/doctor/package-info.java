/** What on a machine disturbs measuring: what is seen, and pure checks of it. */
package dev.plumbline.cli.doctor;
