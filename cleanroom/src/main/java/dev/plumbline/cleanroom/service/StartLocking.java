package dev.plumbline.cleanroom.service;

/** What is locked while a service starts or stops. */
public enum StartLocking {
  /** That service only: different services start side by side. */
  PER_SERVICE,
  /** The whole registry: services start one after another. */
  GLOBAL
}
