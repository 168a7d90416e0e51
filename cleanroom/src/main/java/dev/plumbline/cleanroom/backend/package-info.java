/**
 * Real services to start: a server in this JVM, a database in this JVM, a child process, a
 * container.
 */
package dev.plumbline.cleanroom.backend;
