package nl.verkoop.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import nl.verkoop.shared.Written;

/**
 * Writes amounts, quantities and dates as the reader expects them. For one thread, one document.
 */
public final class Formats {

  private static final DateTimeFormatter DUTCH_DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final boolean dutch;
  private final DecimalFormat amounts;
  private final DecimalFormat prices;
  private final DecimalFormat quantities;

  public Formats(Locale language) {
    dutch = Labels.supported(language).equals(Labels.DUTCH);
    var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    if (dutch) {
      symbols.setGroupingSeparator('.');
      symbols.setDecimalSeparator(',');
    }
    amounts = new DecimalFormat("#,##0.00", symbols);
    prices = new DecimalFormat("#,##0.00###", symbols);
    quantities = new DecimalFormat("#,##0.#####", symbols);
  }

  public String amount(BigDecimal amount) {
    return amounts.format(amount);
  }

  String price(BigDecimal price) {
    return prices.format(price);
  }

  public String quantity(BigDecimal quantity) {
    return quantities.format(quantity);
  }

  String percent(BigDecimal percent) {
    return quantities.format(percent) + "%";
  }

  /** An amount with its currency, the sign where each language puts it. */
  public String money(BigDecimal amount, Currency currency) {
    var symbol = Written.symbol(currency);
    return dutch || symbol.length() > 1
        ? symbol + NO_BREAK_SPACE + amount(amount)
        : (amount.signum() < 0 ? "-" : "") + symbol + amount(amount.abs());
  }

  public String date(LocalDate date) {
    return date.format(dutch ? DUTCH_DATE : ENGLISH_DATE);
  }

  /** An IBAN in groups of four, as it stands on bank cards. */
  public static String iban(String iban) {
    return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1" + NO_BREAK_SPACE);
  }
}
