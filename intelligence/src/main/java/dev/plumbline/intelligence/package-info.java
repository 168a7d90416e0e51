/** Remembers test executions and finds like failures among them. */
package dev.plumbline.intelligence;
