package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The waivers of a policy on one day, and which of them were of use. */
final class WaiverBook {
  private final List<Waiver> waivers;
  private final LocalDate today;
  private final Set<Waiver> used = new LinkedHashSet<>();

  WaiverBook(List<Waiver> waivers, LocalDate today) {
    this.waivers = waivers;
    this.today = today;
  }

  /** The first waiver that still holds and covers a regression of a benchmark. */
  Optional<Waiver> waive(BenchmarkId id) {
    Optional<Waiver> found =
        waivers.stream()
            .filter(waiver -> !expired(waiver) && BenchmarkPattern.matches(waiver.pattern(), id))
            .findFirst();
    found.ifPresent(used::add);
    return found;
  }

  /** A line for each waiver whose last day is past: each fails the gate. */
  List<String> expired() {
    return waivers.stream()
        .filter(this::expired)
        .map(
            waiver ->
                "the waiver of "
                    + waiver.pattern()
                    + " expired on "
                    + waiver.expires()
                    + " (owner "
                    + waiver.owner()
                    + ", reason: "
                    + waiver.reason()
                    + "): remove it, or mend what it covers")
        .toList();
  }

  /** A note for each waiver that holds and kept nothing from failing. */
  List<Note> unused(Collection<BenchmarkId> judged) {
    List<Note> notes = new ArrayList<>();
    for (Waiver waiver : waivers) {
      if (!expired(waiver) && !used.contains(waiver)) {
        boolean matches =
            judged.stream().anyMatch(id -> BenchmarkPattern.matches(waiver.pattern(), id));
        notes.add(
            new Note(
                NoteCode.UNUSED_RULE,
                "waiver of " + waiver.pattern(),
                matches
                    ? "nothing that it covers regressed"
                    : "no benchmark of this run matches it"));
      }
    }
    return notes;
  }

  private boolean expired(Waiver waiver) {
    return today.isAfter(waiver.expires());
  }
}
