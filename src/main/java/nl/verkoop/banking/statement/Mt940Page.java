package nl.verkoop.banking.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.shared.BankAccountNumber;

/** One message of an MT940 file as values: a whole statement, or one page of a long one. */
record Mt940Page(
    String account,
    String number,
    Optional<Mt940Balance> opening,
    Optional<Mt940Balance> closing,
    List<StatementEntry> entries) {

  static Mt940Page of(Mt940Message message) {
    Optional<Mt940Field> account = message.first("25");
    if (account.isEmpty()) {
      throw UnreadableFileException.malformed(
          message.first("20").map(each -> ":20:" + each.first()).orElse("") + " :25: ?");
    }
    return new Mt940Page(
        BankAccountNumber.normalise(account.get().first()),
        number(message),
        message.first("60").map(Mt940Balance::parse),
        lastClosing(message).map(Mt940Balance::parse),
        entries(message.fields()));
  }

  /** Whether the other page carries on where this one stops. */
  boolean continuesWith(Mt940Page next) {
    return closing.filter(Mt940Balance::page).isPresent()
        && next.opening.filter(Mt940Balance::page).isPresent()
        && account.equals(next.account)
        && withoutPage().equals(next.withoutPage());
  }

  /** Two pages as one. */
  Mt940Page with(Mt940Page next) {
    List<StatementEntry> all = new ArrayList<>(entries);
    next.entries.forEach(each -> all.add(moved(each, all.size() + 1)));
    return new Mt940Page(account, withoutPage(), opening, next.closing, all);
  }

  /** The currency the balances name, if any. */
  Optional<String> currency() {
    return balances().map(Mt940Balance::currency).filter(each -> !each.isEmpty()).findFirst();
  }

  BankStatement statement(String currency) {
    LocalDate to = lastDate();
    LocalDate firstEntry = firstDate(to);
    // The opening balance bears the date of the day before, or of the day itself.
    LocalDate from =
        opening
            .map(balance -> balance.date().plusDays(1))
            .filter(firstEntry::isAfter)
            .orElse(firstEntry);
    return new BankStatement(
        account,
        number,
        currency,
        from.isAfter(to) ? to : from,
        to,
        opening.map(Mt940Balance::amount),
        closing.map(Mt940Balance::amount),
        entries);
  }

  boolean isEmpty() {
    return opening.isEmpty() && closing.isEmpty() && entries.isEmpty();
  }

  /** Pages of one statement share the part of the number that stands before the slash. */
  private String withoutPage() {
    int slash = number.indexOf('/');
    return slash > 0 ? number.substring(0, slash) : number;
  }

  /** Banks that do not count their statements write zeros; then the message's own name serves. */
  private static String number(Mt940Message message) {
    String number = message.first("28").map(each -> each.first().strip()).orElse("");
    return number.matches("[0/]*")
        ? message.first("20").map(each -> each.first().strip()).orElse("")
        : number;
  }

  private static Optional<Mt940Field> lastClosing(Mt940Message message) {
    return message.fields().stream().filter(each -> each.is("62")).reduce((a, b) -> b);
  }

  private static List<StatementEntry> entries(List<Mt940Field> fields) {
    List<StatementEntry> found = new ArrayList<>();
    for (int index = 0; index < fields.size(); index++) {
      if (fields.get(index).is("61")) {
        found.add(entry(found.size() + 1, fields.get(index), descriptions(fields, index + 1)));
      }
    }
    return found;
  }

  /** All the :86: that follow a movement; one after the closing balance is not among them. */
  private static List<Mt940Field> descriptions(List<Mt940Field> fields, int from) {
    return fields.subList(from, fields.size()).stream()
        .takeWhile(each -> each.is("86") || each.is("NS") || each.is("21"))
        .filter(each -> each.is("86"))
        .toList();
  }

  private static StatementEntry entry(int position, Mt940Field line, List<Mt940Field> texts) {
    Mt940Movement movement = Mt940Movement.parse(line);
    PaymentDetails details = Mt940Details.of(movement, texts);
    return new StatementEntry(
        position,
        movement.bookingDate(),
        movement.valueDate(),
        movement.amount(),
        details.name(),
        details.account(),
        details.text(),
        details.endToEndId(),
        movement.bankReference());
  }

  private static StatementEntry moved(StatementEntry entry, int position) {
    return new StatementEntry(
        position,
        entry.bookingDate(),
        entry.valueDate(),
        entry.amount(),
        entry.counterpartyName(),
        entry.counterpartyIban(),
        entry.text(),
        entry.endToEndId(),
        entry.bankReference());
  }

  private LocalDate lastDate() {
    return closing
        .map(Mt940Balance::date)
        .or(() -> entries.stream().map(StatementEntry::bookingDate).max(LocalDate::compareTo))
        .or(() -> opening.map(Mt940Balance::date))
        .orElseThrow();
  }

  private LocalDate firstDate(LocalDate otherwise) {
    return entries.stream()
        .map(StatementEntry::bookingDate)
        .min(LocalDate::compareTo)
        .orElse(otherwise);
  }

  private Stream<Mt940Balance> balances() {
    return Stream.concat(opening.stream(), closing.stream());
  }
}
