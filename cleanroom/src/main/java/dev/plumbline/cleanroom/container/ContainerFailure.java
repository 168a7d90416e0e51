package dev.plumbline.cleanroom.container;

/** A container could not be made. */
public final class ContainerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  ContainerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
