package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import java.util.List;

/** What became of forks that were to live at once. */
sealed interface AtOnce {
  /**
   * They are over.
   *
   * @param forks a record of each in the order they were asked for, or only that of the one that
   *     decides for all: it can't run here, or did not come to an end
   */
  record Over(List<ForkRecord> forks) implements AtOnce {
    /** Copies the list. */
    public Over {
      forks = List.copyOf(forks);
    }
  }

  /**
   * They can't live at once, and are to be run one after the other.
   *
   * @param reason for people, one line
   */
  record Apart(String reason) implements AtOnce {}
}
