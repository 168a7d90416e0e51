package dev.plumbline.cleanroom.service;

/** A service could not be started or stopped. */
public final class ServiceFailure extends Exception {
  private static final long serialVersionUID = 1L;

  ServiceFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
