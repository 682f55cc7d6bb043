package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Locale;

/** A line that is put into documents again and again (feature C-53). */
@Embeddable
record RecurringLine(
    @Schema(description = "Default: ITEM") @Enumerated(EnumType.STRING) LineType type,
    String itemNo,
    @Schema(description = "Of a line of type ACCOUNT: an account that documents may name")
        String accountNo,
    @Schema(
            description =
                "The words of a COMMENT; of an ACCOUNT, default: the account's name. Not of an ITEM")
        String description,
    @Schema(description = "In the line's unit, more than 0, at most five decimals")
        BigDecimal quantity,
    @Schema(description = "Code of a unit of the item; default: the one in which it is sold")
        String unit,
    @Schema(description = "Per unit; only of an ACCOUNT: items cost what is agreed on the day")
        BigDecimal unitPrice) {

  /** What it asks of a document. */
  LineRequest asked() {
    return new LineRequest(
        null, type, itemNo, accountNo, description, null, quantity, unitPrice, null, unit, null);
  }

  /** The same as it is kept: nothing is null rather than empty. */
  RecurringLine kept() {
    return new RecurringLine(
        type == null ? LineType.ITEM : type,
        emptyToNull(itemNo),
        emptyToNull(accountNo),
        emptyToNull(description),
        quantity,
        unit == null || unit.isBlank() ? null : unit.strip().toUpperCase(Locale.ROOT),
        unitPrice);
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** As a person reads it, for whoever looks at what was changed. */
  String inWords() {
    var words = new StringBuilder();
    if (quantity != null) {
      words.append(quantity.stripTrailingZeros().toPlainString());
      words.append(unit == null ? "" : " " + unit).append(" × ");
    }
    if (itemNo != null || accountNo != null) {
      words.append(itemNo == null ? accountNo : itemNo);
    }
    if (description != null) {
      words.append(words.isEmpty() ? "" : " ").append(description);
    }
    return unitPrice == null
        ? words.toString()
        : words + " @ " + unitPrice.stripTrailingZeros().toPlainString();
  }
}
