package nl.verkoop.catalog;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What units of measure are called. */
@Component
public class UnitTexts {

  private final MessageSource messages;

  UnitTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** The unit in that language; one that no words are known for as it is on the card. */
  public String in(Locale language, String unit) {
    return messages.getMessage("unit." + unit, null, unit, language);
  }
}
