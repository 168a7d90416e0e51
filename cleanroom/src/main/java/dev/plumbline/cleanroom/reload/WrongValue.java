package dev.plumbline.cleanroom.reload;

/** What a part of a configuration refuses on account of another part, with the value's path. */
final class WrongValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String path;

  WrongValue(String path, String message) {
    super(message);
    this.path = path;
  }

  @Override
  public String getMessage() {
    return path + ": " + super.getMessage();
  }

  String path() {
    return path;
  }

  String reason() {
    return super.getMessage();
  }
}
