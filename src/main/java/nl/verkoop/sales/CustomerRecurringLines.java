package nl.verkoop.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.RecurringAgreement.Insert;
import nl.verkoop.sales.RecurringAgreement.Key;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which lines recur for which customer, and how they come into his documents (feature C-53). */
@Service
class CustomerRecurringLines {

  private final JdbcClient jdbc;
  private final StoredRecurringCodes codes;
  private final RecurringAgreements agreements;
  private final Customers customers;
  private final SetupChanges changes;
  private final Clock clock;

  CustomerRecurringLines(
      JdbcClient jdbc,
      StoredRecurringCodes codes,
      RecurringAgreements agreements,
      Customers customers,
      SetupChanges changes,
      Clock clock) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.agreements = agreements;
    this.customers = customers;
    this.changes = changes;
    this.clock = clock;
  }

  /** A code that a customer gets lines of; null where it begins, or ends, on no day. */
  record Agreed(
      String code,
      String description,
      LocalDate validFrom,
      LocalDate validUntil,
      Insert insertRule,
      int version) {

    boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validUntil == null || !day.isAfter(validUntil));
    }
  }

  /** From when until when a customer gets lines, and how; on any day where none is named. */
  record Asked(LocalDate validFrom, LocalDate validUntil, Insert insertRule) {}

  /** By code; those of one day only, where one is named. Refused: an unknown customer. */
  List<Agreed> of(String typedNo, Optional<LocalDate> day) {
    var no = customers.find(typedNo).orElseThrow(() -> unknownCustomer(typedNo)).no();
    return agreed(no).filter(each -> day.map(each::isValidOn).orElse(true)).toList();
  }

  private Stream<Agreed> agreed(String customerNo) {
    return jdbc
        .sql(
            """
            select a.code, c.description, a.valid_from, a.valid_until, a.insert_rule, a.version
            from recurring_agreement a join recurring_code c on c.code = a.code
            where a.customer_no = ? order by a.code
            """)
        .param(customerNo)
        .query(Agreed.class)
        .list()
        .stream();
  }

  /**
   * A document with the lines of these codes at its end, as its customer gets them on its day.
   * Refused: a code whose lines he does not get then. Whether there is such a customer is decided
   * where the document is priced.
   */
  @Transactional(readOnly = true)
  DocumentRequest addedTo(DocumentRequest request, List<String> typedCodes) {
    var asked =
        Stream.ofNullable(typedCodes)
            .flatMap(List::stream)
            .map(each -> each.strip().toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var customer = Optional.ofNullable(request.customerNo()).flatMap(customers::find);
    if (asked.isEmpty() || customer.isEmpty()) {
      return request;
    }
    var day = request.orderDate() == null ? LocalDate.now(clock) : request.orderDate();
    var his =
        agreed(customer.get().no())
            .filter(each -> each.isValidOn(day))
            .map(Agreed::code)
            .collect(Collectors.toSet());
    RefusedException.throwIfAny(
        asked.stream()
            .filter(code -> !his.contains(code))
            .map(code -> Refusal.of("recurringLines", "recurring-lines-not-his", code, day))
            .toList());
    var lines = new ArrayList<>(request.linesOrNone());
    var found =
        codes.findAllById(asked).stream()
            .collect(Collectors.toMap(each -> each.code, each -> each.lines));
    asked.forEach(code -> found.get(code).forEach(line -> lines.add(line.asked())));
    return request.with(lines);
  }

  /**
   * Writes that a customer gets the lines of a code: anew where no version is named, else what has
   * that version. Refused: an unknown customer or code, what he gets already, what somebody else
   * changed meanwhile, and days that are none.
   */
  @Transactional
  List<Refusal> keep(String typedNo, String code, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, RecurringLines.TURN);
    var no = customers.find(typedNo).orElseThrow(() -> unknownCustomer(typedNo)).no();
    var key = new Key(no, code.strip().toUpperCase(Locale.ROOT));
    var kept = agreements.findById(key);
    var refusals = new ArrayList<>(against(key, kept, version));
    if (asked.validFrom() != null
        && asked.validUntil() != null
        && asked.validUntil().isBefore(asked.validFrom())) {
      refusals.add(Refusal.of("validUntil", "until-before-from"));
    }
    if (refusals.isEmpty()) {
      var before = kept.map(RecurringAgreement::inWords).orElse("");
      var written = kept.orElseGet(() -> new RecurringAgreement(key));
      written.validFrom = asked.validFrom();
      written.validUntil = asked.validUntil();
      written.insertRule = asked.insertRule() == null ? Insert.MANUAL : asked.insertRule();
      agreements.saveAndFlush(written);
      changes.record(subject(key), before, written.inWords());
    }
    return refusals;
  }

  private List<Refusal> against(
      Key key, Optional<RecurringAgreement> kept, Optional<Integer> version) {
    var unknown = RecurringLines.unknown(key.code());
    var exists = Refusal.conflict("code", "recurring-lines-his-already", key.code());
    return codes.existsById(key.code())
        ? CardVersion.against(key.code(), kept.map(each -> each.version), version, unknown, exists)
            .stream()
            .toList()
        : List.of(unknown);
  }

  /**
   * A customer gets the lines no longer; his documents keep theirs. Refused: what he does not get,
   * and what somebody else changed meanwhile.
   */
  @Transactional
  List<Refusal> remove(String typedNo, String code, int version) {
    ImportTurn.take(jdbc, RecurringLines.TURN);
    var no = customers.find(typedNo).orElseThrow(() -> unknownCustomer(typedNo)).no();
    var key = new Key(no, code.strip().toUpperCase(Locale.ROOT));
    var kept = agreements.findById(key);
    var against = against(key, kept, Optional.of(version));
    if (against.isEmpty()) {
      agreements.delete(kept.orElseThrow());
      agreements.flush();
      changes.record(subject(key), kept.get().inWords(), "");
    }
    return against;
  }

  private static String subject(Key key) {
    return "recurring-lines " + key.code() + " " + key.customerNo();
  }

  private static RefusedException unknownCustomer(String no) {
    return new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", no)));
  }
}
