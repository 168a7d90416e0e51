package dev.plumbline.report;

import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.List;

/** Other people's figures, to stand beside ours: shown, never judged. */
final class Claims {
  private record Claim(BenchmarkPattern pattern, String text) {}

  private final List<Claim> claims;

  Claims(Policy policy) {
    claims =
        policy.claims().stream()
            .map(claim -> new Claim(BenchmarkPattern.of(claim.pattern()), claim.text()))
            .toList();
  }

  /** What is claimed of a benchmark's own score, as it was written. */
  List<String> of(Judgement judgement) {
    List<String> texts = new ArrayList<>();
    for (Note note : judgement.notes()) {
      if (note.code() == NoteCode.CLAIM) {
        texts.add(note.seen());
      }
    }
    if (Facts.of(judgement.pair()).metric().map(Metric::primary).orElse(true)) {
      for (Claim claim : claims) {
        if (claim.pattern().matches(judgement.id()) && !texts.contains(claim.text())) {
          texts.add(claim.text());
        }
      }
    }
    return texts;
  }
}
