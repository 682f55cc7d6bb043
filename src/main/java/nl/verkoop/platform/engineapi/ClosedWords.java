package nl.verkoop.platform.engineapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/**
 * Names that a request to the engine may not hold, wherever they stand in it. The engine evaluates
 * the expressions of task queries, even inside a query's alternatives, for whoever asks; so no name
 * of one is let through.
 */
final class ClosedWords {

  private static final String EXPRESSION = "expression";
  private static final String BUSINESS_KEY = "businesskey";
  private static final String START_INSTRUCTIONS = "startInstructions";

  /** What is made into an object of a class that the sender names is read as code. */
  private static final String OBJECT_TYPE = "objectTypeName";

  /** What has more digits before the point is beyond the numbers that the engine can hold. */
  private static final int MOST_DIGITS = 308;

  private static final JsonFactory JSON = new JsonFactory();

  private ClosedWords() {}

  static Optional<Refusal> inQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Stream.of(query.split("&"))
            .map(parameter -> decoded(parameter.split("=", 2)[0]))
            .filter(ClosedWords::isExpression)
            .findFirst()
            .map(ClosedWords::expression);
  }

  /** Undecodable text is no name of anything. */
  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /**
   * Reads the bytes as the engine does: the parser finds out their encoding, and reads escaped
   * names as what they stand for.
   */
  static Optional<Refusal> inBody(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      return inBody(parser);
    } catch (JsonProcessingException e) {
      return Optional.of(Refusal.unreadable("", "engine-no-json"));
    }
  }

  /** Whether the body gives this name this text and nowhere, at any depth, another value. */
  static boolean saysOnly(String name, String text, byte[] body) {
    var isSaid = false;
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME && name.equals(parser.currentName())) {
          if (token != JsonToken.VALUE_STRING || !parser.getText().equals(text)) {
            return false;
          }
          isSaid = true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return isSaid;
  }

  /** Whether every text that the body gives this name, at any depth, is one of these. */
  static boolean saysOnlyAmong(String name, Set<String> texts, byte[] body) {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING
            && name.equals(parser.currentName())
            && !texts.contains(parser.getText().toLowerCase(Locale.ROOT))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the body gives this name, at any depth, nothing but numbers of at least 1. */
  static boolean saysOnlyFromOne(String name, byte[] body) {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME
            && name.equals(parser.currentName())
            && (token != JsonToken.VALUE_NUMBER_INT || parser.getDecimalValue().signum() <= 0)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Refusal> inBody(JsonParser parser) throws IOException {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      var refusal =
          switch (token) {
            case FIELD_NAME -> inName(parser.currentName());
            case VALUE_STRING -> inText(parser.currentName(), parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                inNumber(parser.currentName(), parser.getDecimalValue());
            default -> Optional.<Refusal>empty();
          };
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> inName(String name) {
    if (isExpression(name)) {
      return Optional.of(expression(name));
    }
    return switch (name) {
      case "" -> Optional.of(Refusal.unreadable("", "engine-no-name"));
      case START_INSTRUCTIONS -> Optional.of(ClosedCall.IN_THE_MIDDLE);
      case OBJECT_TYPE -> Optional.of(Refusal.unreadable(name, "engine-object"));
      default -> inText("", name);
    };
  }

  /**
   * A remark may have lines; the number of a document, which stands in every log line, has none.
   */
  private static Optional<Refusal> inText(String name, String text) {
    var isNumber = name != null && name.toLowerCase(Locale.ROOT).endsWith(BUSINESS_KEY);
    var isPlain = isNumber ? PlainText.isLine(text) : PlainText.isLines(text);
    return isPlain
        ? Optional.empty()
        : Optional.of(Refusal.unreadable(String.valueOf(name), "text-not-plain"));
  }

  private static Optional<Refusal> inNumber(String name, BigDecimal number) {
    return (long) number.precision() - number.scale() > MOST_DIGITS
        ? Optional.of(Refusal.unreadable(String.valueOf(name), "engine-number-too-large"))
        : Optional.empty();
  }

  private static boolean isExpression(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
  }

  private static Refusal expression(String name) {
    return Refusal.unreadable(name, "engine-expression", name);
  }
}
