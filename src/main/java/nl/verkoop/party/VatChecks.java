package nl.verkoop.party;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.VatNumberRegister.Result;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Asks whether customers' VAT numbers are in use, and keeps what was answered (feature C-12). */
@Service
class VatChecks {

  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final VatNumberRegister register;
  private final Cause.Provider causes;
  private final Clock clock;

  VatChecks(
      JdbcClient jdbc,
      Customers customers,
      VatNumberRegister register,
      Cause.Provider causes,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.register = register;
    this.causes = causes;
    this.clock = clock;
  }

  /** What was answered of a number that stood on the card then. */
  record Checked(
      Instant checkedAt,
      String checkedBy,
      String vatNumber,
      Result result,
      String reference,
      String reason) {}

  /**
   * Asks about the number that stands on the card now. Nothing is locked meanwhile: whoever answers
   * may need his time. Refused: an unknown customer, one without a number, and a number that nobody
   * is asked about.
   */
  Checked check(String typedNo) {
    var customer = find(typedNo);
    var number = customer.vatRegistrationNo();
    if (number.isEmpty()) {
      throw refused("vat-number-none", customer.name());
    }
    if (!register.knows(number)) {
      throw refused("vat-check-not-here", number);
    }
    var answer = register.ask(number);
    var checked =
        new Checked(
            clock.instant(),
            causes.current().user(),
            number,
            answer.result(),
            answer.reference(),
            answer.reason());
    keep(customer.no(), checked);
    return checked;
  }

  private void keep(String customerNo, Checked checked) {
    jdbc.sql(
            """
            insert into vat_check (customer_no, vat_number, result, reference, reason, checked_by,
              checked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            customerNo,
            checked.vatNumber(),
            checked.result().name(),
            checked.reference(),
            checked.reason(),
            checked.checkedBy(),
            UtcTime.utc(checked.checkedAt()))
        .update();
  }

  /** Whether the number on this card can be asked about. Refused: an unknown customer. */
  boolean canCheck(String typedNo) {
    return register.knows(find(typedNo).vatRegistrationNo());
  }

  /** The newest 20 first. */
  List<Checked> of(String typedNo) {
    return jdbc.sql(
            """
            select checked_at, checked_by, vat_number, result, reference, reason from vat_check
            where customer_no = ? order by id desc limit ?
            """)
        .params(find(typedNo).no(), MOST)
        .query(Checked.class)
        .list();
  }

  private Customer find(String typedNo) {
    return customers
        .find(typedNo)
        .orElseThrow(
            () ->
                new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", typedNo))));
  }

  private static RefusedException refused(String code, String about) {
    return new RefusedException(List.of(Refusal.of("vatRegistrationNo", code, about)));
  }
}
