package dev.plumbline.intelligence.store;

/** How several rows go to a SQL store within one transaction. */
public enum Batching {
  /** A statement is executed for each row. */
  STATEMENT_PER_ROW,
  /** All rows are handed to the driver as one JDBC batch. */
  JDBC_BATCH
}
