/** What is remembered of one run of one test. */
package dev.plumbline.intelligence.execution;
