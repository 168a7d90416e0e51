package dev.plumbline.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Opens JSON of any encoding, and turns what a parser complains of into a problem with a place. */
final class JsonSource {
  /** Reads a whole input. */
  @FunctionalInterface
  interface Body<T> {
    T read(JsonInput input) throws IOException, InputProblem;
  }

  private JsonSource() {}

  /** Reads a stream from its beginning; the stream stays open. */
  static <T> T read(InputStream stream, String source, Body<T> body)
      throws IOException, InputProblem {
    try (JsonParser parser = open(stream)) {
      try {
        return body.read(new JsonInput(parser, source));
      } catch (JacksonException syntax) {
        throw problem(syntax, parser, source);
      }
    } catch (CharConversionException encoding) {
      throw new InputProblem(source, 0, 0, "is not text: " + message(encoding));
    }
  }

  /** A parser at the beginning of a stream of any encoding. */
  static JsonParser open(InputStream stream) throws IOException {
    return JsonFormat.TOLERANT.createParser(TextInput.of(stream).utf8());
  }

  /** What the parser complained of, in our words. */
  static InputProblem problem(JacksonException syntax, JsonParser parser, String source)
      throws IOException {
    JsonLocation place = syntax.getLocation();
    long line = place == null ? 0 : Math.max(0, place.getLineNr());
    long column = place == null ? 0 : Math.max(0, place.getColumnNr());
    if (line == 0) {
      line = parser.currentLocation().getLineNr();
      column = 0;
    }
    return new InputProblem(source, line, column, explanation(syntax, parser));
  }

  private static String explanation(JacksonException syntax, JsonParser parser) throws IOException {
    if (syntax instanceof JsonEOFException) {
      return "the file is cut off here; copy it again or measure again";
    }
    String message = message(syntax);
    if (syntax instanceof StreamConstraintsException) {
      return "is not a result file: " + message;
    }
    if (isMergeConflict(message, parser)) {
      return "a merge-conflict mark; resolve the conflict first";
    }
    return "is not JSON: " + message;
  }

  private static boolean isMergeConflict(String message, JsonParser parser) throws IOException {
    String mark =
        message.startsWith("Unexpected character ('")
            ? message.substring("Unexpected character ('".length()).substring(0, 1)
            : "";
    if (!mark.equals("<") && !mark.equals("=") && !mark.equals(">")) {
      return false;
    }
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    parser.releaseBuffered(rest);
    return rest.toString(StandardCharsets.UTF_8).startsWith(mark.repeat(6));
  }

  private static String message(Exception exception) {
    String text =
        exception instanceof JacksonException jackson
            ? jackson.getOriginalMessage()
            : exception.getMessage();
    return Excerpt.of(text == null ? exception.getClass().getSimpleName() : text);
  }
}
