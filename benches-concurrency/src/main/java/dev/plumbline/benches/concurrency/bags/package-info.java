/** Things that several threads take and put back, behind a lock and without one. */
package dev.plumbline.benches.concurrency.bags;
