package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.receivables.AgeBand;
import nl.verkoop.receivables.Ageing;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.sales.CreditExposure.Exposure;
import nl.verkoop.shared.Money;

/**
 * A customer as he stands: his card, what he owes and since when, and what he may still order.
 * Amounts are in the company's currency where nothing else is said.
 */
record CustomerAccount(
    String no,
    String name,
    String contact,
    String address,
    String postCode,
    String city,
    String country,
    String email,
    String language,
    String vatRegistrationNo,
    @Schema(description = "In words of the language asked for") String paymentTerms,
    Customer.Blocked blocked,
    @Schema(description = "Whether nothing new is written for him") boolean closed,
    @Schema(description = "Whose card is his now; empty for his own") String mergedInto,
    @Schema(
            description =
                "How far the approval of a new customer is: OPEN where it was sent back; null where he needed none")
        CustomerRegistrations.Status registration,
    @Schema(description = "A higher limit that waits for approval; null for none") Raise raise,
    @Schema(description = "Who is charged for what he buys; null where he is himself")
        BillTo billTo,
    Credit credit,
    List<Age> ageing,
    @Schema(description = "The oldest due date first; at most 200") List<Entry> openEntries) {

  /** A limit that waits for approval, and its number. */
  record Raise(
      String no,
      @Schema(description = "0 means no limit") BigDecimal limit,
      @Schema(description = "Who asked for it, and can take it back") String askedBy) {}

  /** Who is charged. */
  record BillTo(String no, String name) {}

  /** What he owes and will owe once everything he ordered is delivered, and how much he may. */
  record Credit(
      BigDecimal balance,
      BigDecimal overdue,
      @Schema(description = "Ordered and not invoiced, including VAT") BigDecimal openOrders,
      BigDecimal exposure,
      @Schema(description = "0 means no limit") BigDecimal limit,
      @Schema(description = "What is left of the limit, negative above it; null without a limit")
          BigDecimal available) {

    static Credit of(Exposure exposure, Ageing ageing) {
      return new Credit(
          exposure.balance().amount(),
          ageing.overdue().amount(),
          exposure.openOrders().amount(),
          exposure.total().amount(),
          exposure.limit().amount(),
          exposure.available().map(Money::amount).orElse(null));
    }
  }

  /** So much of the balance is due that long. */
  record Age(AgeBand band, BigDecimal amount) {}

  /** Something that is open, in its own currency. */
  record Entry(
      EntryKind kind,
      String documentNo,
      String orderNo,
      LocalDate postingDate,
      LocalDate dueDate,
      Currency currency,
      BigDecimal remaining,
      boolean overdue) {

    static Entry of(OpenEntry entry, LocalDate today) {
      return new Entry(
          entry.kind(),
          entry.documentNo(),
          entry.orderNo(),
          entry.postingDate(),
          entry.dueDate(),
          entry.currency(),
          entry.remaining(),
          entry.band(today).isOverdue());
    }
  }

  static CustomerAccount of(
      Customer customer,
      Optional<CustomerRegistrations.Status> registration,
      Optional<CreditLimitRaises.Raise> raise,
      String paymentTerms,
      Optional<Customer> billTo,
      Exposure exposure,
      Ageing ageing,
      List<OpenEntry> entries,
      LocalDate today) {
    return new CustomerAccount(
        customer.no(),
        customer.name(),
        customer.contact(),
        customer.address().line(),
        customer.postCode(),
        customer.city(),
        customer.country(),
        customer.email(),
        customer.language(),
        customer.vatRegistrationNo(),
        paymentTerms,
        customer.blocked(),
        customer.closed(),
        customer.mergedInto(),
        registration.orElse(null),
        raise.map(each -> new Raise(each.no(), each.newLimit(), each.askedBy())).orElse(null),
        billTo.map(each -> new BillTo(each.no(), each.name())).orElse(null),
        Credit.of(exposure, ageing),
        Stream.of(AgeBand.values()).map(band -> new Age(band, ageing.of(band).amount())).toList(),
        entries.stream().map(each -> Entry.of(each, today)).toList());
  }
}
