package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of one judgement in words: why, until when it is waived, what is claimed. */
final class Remarks {
  private final Claims claims;

  Remarks(Decision decision) {
    claims = new Claims(decision.policy());
  }

  /** The remarks, each one clean line. */
  List<String> of(Judgement judgement) {
    List<String> remarks = new ArrayList<>();
    String reason = Wording.reason(judgement);
    if (!reason.isEmpty()) {
      remarks.add(reason);
    }
    judgement.waiver().ifPresent(waiver -> remarks.add(Wording.waiver(waiver)));
    for (String claim : claims.of(judgement)) {
      remarks.add("claimed elsewhere: " + CleanText.oneLine(claim));
    }
    return remarks;
  }
}
