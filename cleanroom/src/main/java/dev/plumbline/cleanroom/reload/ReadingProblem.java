package dev.plumbline.cleanroom.reload;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in our words, without names of classes, what Jackson found. */
final class ReadingProblem {
  private ReadingProblem() {}

  /**
   * Says what was found.
   *
   * @param source what the text is called
   * @param format how it is written
   * @param text what was read
   */
  static ConfigurationProblem of(
      String source, ConfigurationFormat format, String text, JacksonException found) {
    String path = path(found);
    TokenStreamLocation location = found.getLocation();
    // Where an object was found wrong as a whole, the location is its end, which says nothing.
    if (location != null
        && location.getLineNr() > 0
        && !(found instanceof ValueInstantiationException)) {
      return ConfigurationProblem.at(
          source, location.getLineNr(), location.getColumnNr(), path, message(found));
    }
    int line =
        format == ConfigurationFormat.TOML && !path.isEmpty() ? TomlPlaces.line(text, path) : 0;
    return ConfigurationProblem.at(source, line, 0, path, message(found));
  }

  private static String path(JacksonException found) {
    if (found.getCause() instanceof WrongValue wrong) {
      return wrong.path();
    }
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : found.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Excerpt.of(step.getPropertyName()));
      }
    }
    return path.toString();
  }

  private static String message(JacksonException found) {
    if (found instanceof UnrecognizedPropertyException unknown) {
      return "key "
          + quoted(unknown.getPropertyName())
          + " is not known"
          + known(unknown.getKnownPropertyIds());
    }
    if (found instanceof InvalidTypeIdException step) {
      return step.getTypeId() == null
          ? "kind is missing; known: health, checksum, command"
          : "kind " + quoted(step.getTypeId()) + " is not known; known: health, checksum, command";
    }
    if (found instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
      return quoted(value.getValue()) + " is not known; known: " + constants(value.getTargetType());
    }
    if (found instanceof MismatchedInputException value && value.getTargetType() != null) {
      return "is no " + kind(value.getTargetType());
    }
    if (found.getCause() instanceof WrongValue wrong) {
      return wrong.reason();
    }
    if (found.getCause() instanceof IllegalArgumentException refused) {
      return refused.getMessage();
    }
    return Excerpt.of(found.getOriginalMessage());
  }

  private static String quoted(Object value) {
    return "\"" + Excerpt.of(String.valueOf(value)) + "\"";
  }

  private static String known(Collection<Object> ids) {
    return ids == null || ids.isEmpty()
        ? ""
        : ids.stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", ", "; known: ", ""));
  }

  private static String constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "text";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    return type.isPrimitive() ? "whole number" : "table";
  }
}
