package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Trace;
import dev.plumbline.compare.TracedFork;
import dev.plumbline.compare.TracedRounds;
import dev.plumbline.compare.TracedSide;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a verdict came about as JSON, schema {@code plumbline.explanation/1}: values in base units,
 * changes as fractions with positive worse, {@code null} for what is unknown or not finite.
 */
public final class JsonExplanation {
  /** The name of the format. */
  public static final String SCHEMA = "plumbline.explanation/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonExplanation() {}

  /** Renders an explanation; ends with a line end. */
  public static String render(Explanation explained) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      write(new JsonValues(json), json, explained);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be written", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonValues json, JsonGenerator raw, Explanation explained)
      throws IOException {
    Judgement judgement = explained.judgement();
    Policy policy = explained.decision().policy();
    Trace trace = explained.trace();
    json.startObject();
    json.text("schema", SCHEMA);
    json.objectField("judgement");
    JsonJudgement.write(json, judgement, policy.categoriesOf(judgement.id()), new Claims(policy));
    json.number("suiteLevel", explained.decision().comparison().suiteLevel());
    json.text("policy", policy.preset() + " (" + policy.source() + ")");
    bands(json, explained.bands());
    json.list("base", trace.base(), side -> side(json, raw, side));
    if (trace.head().isPresent()) {
      json.objectField("head");
      side(json, raw, trace.head().get());
    } else {
      json.nothing("head");
    }
    json.number("betweenTrials", trace.betweenTrials());
    rounds(json, trace.rounds());
    json.startList("plannedLooks");
    for (int look : trace.looks()) {
      raw.writeNumber(look);
    }
    json.endList();
    json.number("lookLevel", trace.lookLevel());
    List<Pair.Look> looks =
        Facts.of(judgement.pair()).estimate().map(Pair.Estimate::looks).orElse(List.of());
    json.list("looks", looks, look -> look(json, look));
    json.notes("notes", explained.decision().notes());
    json.endObject();
  }

  private static void bands(JsonValues json, Optional<Policy.Bands> bands) throws IOException {
    if (bands.isEmpty()) {
      json.nothing("bands");
      return;
    }
    json.objectField("bands");
    json.startObject();
    json.number("notice", bands.get().notice());
    json.number("warning", bands.get().warning());
    json.number("critical", bands.get().critical());
    json.number("blocker", bands.get().blocker());
    json.number("improvement", bands.get().improvement());
    json.endObject();
  }

  private static void side(JsonValues json, JsonGenerator raw, TracedSide side) throws IOException {
    json.startObject();
    json.text("source", side.header().source());
    json.text("jarDigest", side.header().jarDigest());
    json.texts("jvmArgs", side.setup().jvmArguments());
    json.text("taken", word(side.taken()));
    json.number("value", side.value());
    json.list("forks", side.forks(), fork -> fork(json, raw, fork));
    json.endObject();
  }

  private static void fork(JsonValues json, JsonGenerator raw, TracedFork fork) throws IOException {
    json.startObject();
    json.integer("round", fork.round());
    json.flag("first", fork.first());
    json.flag("inTurns", fork.inTurns());
    json.text("state", fork.state().name());
    json.text("reason", fork.reason());
    json.integer("cut", fork.cut());
    json.text("course", word(fork.course()));
    json.number("value", fork.value());
    json.flag("disturbed", fork.disturbed());
    json.startList("iterations");
    for (double iteration : fork.iterations()) {
      if (Double.isFinite(iteration)) {
        raw.writeNumber(iteration);
      } else {
        raw.writeNull();
      }
    }
    json.endList();
    json.endObject();
  }

  private static void rounds(JsonValues json, Optional<TracedRounds> rounds) throws IOException {
    if (rounds.isEmpty()) {
      json.nothing("pairs");
      return;
    }
    json.objectField("pairs");
    json.startObject();
    json.number("mean", rounds.get().mean());
    json.text("taken", rounds.get().taken().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.number("standardError", rounds.get().standardError());
    json.number("degrees", rounds.get().degrees());
    json.texts("incomplete", rounds.get().incomplete().stream().map(String::valueOf).toList());
    json.list(
        "rounds",
        rounds.get().pairs(),
        pair -> {
          json.startObject();
          json.integer("round", pair.round());
          json.number("change", pair.change());
          json.flag("headFirst", pair.headFirst());
          json.flag("inTurns", pair.inTurns());
          json.flag("disturbed", pair.disturbed());
          json.endObject();
        });
    json.endObject();
  }

  private static void look(JsonValues json, Pair.Look look) throws IOException {
    Effect effect = look.effect();
    json.startObject();
    json.integer("forks", look.forks());
    json.number("point", effect.point());
    json.number("low", effect.low());
    json.number("high", effect.high());
    json.integer("fresh", look.fresh());
    json.number("freshPoint", look.freshPoint());
    json.endObject();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
