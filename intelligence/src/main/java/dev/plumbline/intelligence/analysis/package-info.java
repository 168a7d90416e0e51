/** Finds like failures among test executions by the meaning of their messages. */
package dev.plumbline.intelligence.analysis;
