package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads values off a stream of JSON and says where they are wrong. Never holds more than one. */
final class JsonInput {
  /** Reads one field of an object; the parser stands on the field's value. */
  @FunctionalInterface
  interface FieldReader {
    void read(String name) throws IOException, InputProblem;
  }

  /** Reads one element of an array; the parser stands on it. */
  @FunctionalInterface
  interface ElementReader {
    void read() throws IOException, InputProblem;
  }

  private final JsonParser parser;
  private final String source;
  private final Interned interned = new Interned();

  JsonInput(JsonParser parser, String source) {
    this.parser = parser;
    this.source = source;
  }

  Interned interned() {
    return interned;
  }

  String source() {
    return source;
  }

  /** Goes to the next token; null at the end of the input. */
  JsonToken next() throws IOException {
    return parser.nextToken();
  }

  JsonToken token() {
    return parser.currentToken();
  }

  /** The line of the current token, from 1. */
  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** A problem with the current token. */
  InputProblem problem(String text) {
    JsonLocation place = parser.currentTokenLocation();
    return new InputProblem(source, place.getLineNr(), place.getColumnNr(), text);
  }

  /** Reads the object the parser stands on, field by field; what is not read is skipped. */
  void object(String what, FieldReader reader) throws IOException, InputProblem {
    expect(JsonToken.START_OBJECT, what, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      reader.read(name);
    }
  }

  /** Reads the array the parser stands on, element by element. */
  void array(String what, ElementReader reader) throws IOException, InputProblem {
    expect(JsonToken.START_ARRAY, what, "an array");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      reader.read();
    }
  }

  /** Skips the value the parser stands on, however deep. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  String string(String what) throws IOException, InputProblem {
    expect(JsonToken.VALUE_STRING, what, "a string");
    return parser.getText();
  }

  /** A string that many records repeat. */
  String commonString(String what) throws IOException, InputProblem {
    return interned.of(string(what));
  }

  /** A string, number or boolean as text; null as an empty text. */
  String scalar(String what) throws IOException, InputProblem {
    return switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          interned.of(parser.getText());
      case VALUE_NULL -> "";
      default -> throw wrongType(what, "text or a number");
    };
  }

  boolean bool(String what) throws InputProblem {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    throw wrongType(what, "true or false");
  }

  /** A whole number of at least {@code least}. */
  long whole(String what, long least) throws IOException, InputProblem {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw wrongType(what, "a whole number");
    }
    boolean fits =
        token == JsonToken.VALUE_NUMBER_INT
            && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    double value = number(what);
    long whole = fits ? parser.getLongValue() : (long) value;
    if (whole != value || whole < least) {
      throw problem(
          what
              + " is "
              + Excerpt.of(parser.getText())
              + "; a whole number of at least "
              + least
              + " is expected");
    }
    return whole;
  }

  /** A number, or one of NaN, Infinity and -Infinity as JMH writes them: in quotes. */
  double number(String what) throws IOException, InputProblem {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      double value = parser.getDoubleValue();
      if (Double.isInfinite(value) && Character.isDigit(lastCharacter())) {
        throw problem(
            what + " is " + Excerpt.of(parser.getText()) + ", too large for a number here");
      }
      return value;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw wrongType(what, "a number");
    }
    return switch (parser.getText()) {
      case "NaN" -> Double.NaN;
      case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default ->
          throw problem(
              what
                  + " is "
                  + Excerpt.quoted(parser.getText())
                  + "; a number, \"NaN\", \"Infinity\" or \"-Infinity\" is expected");
    };
  }

  private char lastCharacter() throws IOException {
    String text = parser.getText();
    return text.charAt(text.length() - 1);
  }

  private void expect(JsonToken wanted, String what, String description) throws InputProblem {
    if (parser.currentToken() != wanted) {
      throw wrongType(what, description);
    }
  }

  InputProblem wrongType(String what, String wanted) {
    return problem(what + " is " + description(parser.currentToken()) + "; expected " + wanted);
  }

  private static String description(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "missing";
    };
  }
}
