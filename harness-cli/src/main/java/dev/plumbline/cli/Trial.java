package dev.plumbline.cli;

import dev.plumbline.model.Blessing;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.util.Optional;

/** A trial of a baseline in one line. */
final class Trial {
  private Trial() {}

  /** {@code ID of commit abc, blessed by ana at 2026-01-02T03:04:05Z: why}. */
  static String of(Run trial) {
    RunHeader header = trial.header();
    StringBuilder text = new StringBuilder(header.id());
    header.commit().ifPresent(commit -> text.append(" of commit ").append(commit));
    if (header.dirty().orElse(false)) {
      text.append(" with changes");
    }
    Optional<Blessing> blessing = header.blessing();
    if (blessing.isPresent()) {
      text.append(", blessed by ").append(blessing.get().by());
      text.append(" at ").append(blessing.get().at());
      text.append(blessing.get().forced() ? " by force" : "");
      text.append(blessing.get().reason().isEmpty() ? "" : ": " + blessing.get().reason());
    }
    return Words.clean(text.toString());
  }
}
