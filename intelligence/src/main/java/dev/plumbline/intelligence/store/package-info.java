/** Remembers test executions in an embedded store: H2, SQLite or LMDB. */
package dev.plumbline.intelligence.store;
