package nl.verkoop.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/** Says in our words, and by its field, what of a request could not be read. */
final class ReadingRefusal {

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);

  private ReadingRefusal() {}

  /** What Jackson found; its own words name our classes and are for nobody else. */
  static Refusal of(JsonProcessingException found) {
    var at = found instanceof JsonMappingException mapping ? path(mapping) : "";
    if (found instanceof UnfitValueException unfit) {
      return Refusal.of(at, unfit.code());
    }
    if (found instanceof UnrecognizedPropertyException) {
      return Refusal.of(at, "field-unknown");
    }
    if (found instanceof InvalidNullException) {
      return Refusal.of(at, "value-missing");
    }
    if (found instanceof MismatchedInputException mismatch) {
      return at.isEmpty() ? shape(mismatch) : expected(at, mismatch.getTargetType());
    }
    return found.getCause() instanceof JsonProcessingException inner
        ? broken(at, inner)
        : broken(at, found);
  }

  /** Whether the request could be read, and what it says cannot be. */
  static boolean isAboutAValue(JsonProcessingException found) {
    return found instanceof UnfitValueException || found instanceof InvalidNullException;
  }

  private static Refusal broken(String at, JsonProcessingException found) {
    if (found instanceof InputCoercionException coercion) {
      return expected(at, coercion.getTargetType());
    }
    if (found instanceof StreamConstraintsException) {
      return Refusal.of(at, "json-too-much");
    }
    var place = found.getLocation();
    return found instanceof StreamReadException && place != null
        ? Refusal.of(at, "json-broken", place.getLineNr(), place.getColumnNr())
        : shape(found);
  }

  private static Refusal shape(JsonProcessingException found) {
    var wantsList =
        found instanceof MismatchedInputException mismatch
            && mismatch.getTargetType() != null
            && Collection.class.isAssignableFrom(mismatch.getTargetType());
    return wantsList ? Refusal.of("", "list-expected") : Refusal.of("", "object-expected");
  }

  /** What a value of this type looks like. */
  static Refusal expected(String at, Class<?> type) {
    if (type == null) {
      return Refusal.of(at, "value-unreadable");
    }
    if (type.isEnum()) {
      return Refusal.of(at, "choice-expected", List.of(type.getEnumConstants()));
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return Refusal.of(at, "whole-number-expected");
    }
    if (Number.class.isAssignableFrom(type)) {
      return Refusal.of(at, "number-expected");
    }
    if (type == LocalDate.class) {
      return Refusal.of(at, "date-expected");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Refusal.of(at, "true-or-false-expected");
    }
    if (type == String.class) {
      return Refusal.of(at, "text-expected");
    }
    return Collection.class.isAssignableFrom(type)
        ? Refusal.of(at, "list-expected")
        : Refusal.of(at, "object-expected");
  }

  private static String path(JsonMappingException found) {
    return found.getPath().stream()
        .flatMap(
            step ->
                step.getFieldName() == null
                    ? Stream.of("[" + step.getIndex() + "]")
                    : Stream.of(".", PlainText.echo(step.getFieldName())))
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
