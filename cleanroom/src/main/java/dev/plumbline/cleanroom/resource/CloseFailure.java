package dev.plumbline.cleanroom.resource;

import java.util.List;

/** Some resources could not be closed. Each one's own failure is a suppressed exception. */
public final class CloseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CloseFailure(List<String> names, List<Throwable> failures) {
    super(
        names.size() == 1
            ? "could not close " + names.get(0) + ": " + failures.get(0)
            : "could not close " + names.size() + " resources: " + String.join(", ", names));
    failures.forEach(this::addSuppressed);
  }
}
