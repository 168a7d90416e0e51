/** Sockets and files, blocking and not. */
package dev.plumbline.benches.concurrency.io;
