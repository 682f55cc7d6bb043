package nl.verkoop.tax;

import java.util.Locale;
import nl.verkoop.ledger.VatCategory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the law wants said about VAT, by UN/CEFACT category (S, Z, K, G, AE). */
@Component
public class VatTexts {

  private final MessageSource messages;

  VatTexts(MessageSource messages) {
    this.messages = messages;
  }

  public String label(VatCategory category, Locale language) {
    return messages.getMessage("document.vat." + category, null, language);
  }

  /** Why nothing is charged; empty where something is. */
  public String remark(VatCategory category, Locale language) {
    return messages.getMessage("document.vat.remark." + category, null, "", language);
  }
}
