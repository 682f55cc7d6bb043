package nl.verkoop.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.verkoop.shared.Multiline;
import nl.verkoop.shared.PlainText;
import org.springframework.stereotype.Component;

/** How the values of every request are read: plain texts, numbers of a sane length, real dates. */
@Component
final class RequestValues extends SimpleModule {

  RequestValues() {
    super("verkoop-request-values");
    addDeserializer(String.class, new Text(false));
    addDeserializer(BigDecimal.class, new Number());
    addDeserializer(LocalDate.class, new Day());
  }

  private static final class Text extends StdScalarDeserializer<String>
      implements ContextualDeserializer {

    private final boolean mayHaveLines;

    Text(boolean mayHaveLines) {
      super(String.class);
      this.mayHaveLines = mayHaveLines;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty at) {
      return at != null && at.getAnnotation(Multiline.class) != null ? new Text(true) : this;
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      var text = StringDeserializer.instance.deserialize(json, context);
      if (text == null) {
        return null;
      }
      var plain = mayHaveLines ? text.replace("\r\n", "\n") : text;
      if (mayHaveLines ? PlainText.isLines(plain) : PlainText.isLine(plain)) {
        return plain;
      }
      throw new UnfitValueException(json, "text-not-plain");
    }
  }

  /** A few letters can stand for a number of a million digits; calculating with it takes a day. */
  private static final class Number extends StdScalarDeserializer<BigDecimal> {

    private static final int MOST_DIGITS = 40;

    Number() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var isNumber = json.currentToken().isNumeric();
      if (!isNumber && !json.hasToken(JsonToken.VALUE_STRING)) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
      }
      var written = json.getText().strip();
      if (written.isEmpty()) {
        return null;
      }
      if (written.length() > MOST_DIGITS) {
        throw new UnfitValueException(json, "number-too-long");
      }
      var value = parse(written, json, context);
      if (Math.abs((long) value.scale()) > MOST_DIGITS) {
        throw new UnfitValueException(json, "number-too-long");
      }
      return value;
    }

    private static BigDecimal parse(String written, JsonParser json, DeserializationContext context)
        throws IOException {
      try {
        return new BigDecimal(written);
      } catch (NumberFormatException e) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
      }
    }
  }

  /**
   * As text only, and of a year with four digits: Jackson's own takes a number for days since 1970,
   * and the database knows no other years.
   */
  private static final class Day extends StdScalarDeserializer<LocalDate> {

    private static final int FIRST_YEAR = 1_000;
    private static final int LAST_YEAR = 9_999;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
      }
      var written = json.getText().strip();
      try {
        var day = written.isEmpty() ? null : LocalDate.parse(written);
        if (day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
          return day;
        }
      } catch (DateTimeException e) {
        // Refused below, as what is no day of our calendar.
      }
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
    }
  }
}
