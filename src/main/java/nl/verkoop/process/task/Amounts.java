package nl.verkoop.process.task;

import java.text.NumberFormat;
import java.util.Locale;
import nl.verkoop.shared.Money;

/** Amounts as people read them on a task. */
public final class Amounts {

  private Amounts() {}

  /** For example "€ 1.234,50". */
  public static String text(Money amount) {
    var format = NumberFormat.getNumberInstance(Locale.forLanguageTag("nl-NL"));
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return "€ " + format.format(amount.amount());
  }
}
