package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemUnit;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.party.ShipToAddress;
import nl.verkoop.shared.Money;
import nl.verkoop.tax.VatCalculator;

/**
 * A checked and priced document, ready to be written.
 *
 * @param customer who buys
 * @param charged who gets the invoice and owes it: himself, or whom his card names
 * @param currency of all its amounts
 * @param discount what is taken off the whole of it, each line its share
 * @param named what its header names of the customer's card and of the set-up
 */
record DocumentDraft(
    Customer customer,
    Customer charged,
    DocumentRequest request,
    LocalDate orderDate,
    Currency currency,
    List<PricedLine> lines,
    InvoiceDiscount discount,
    HeaderRule.Named named) {

  /**
   * One line with what it is about, its price, discount and VAT treatment.
   *
   * @param offered what it would cost had nobody typed a price or a discount, nor another day
   * @param vat none for a comment
   */
  record PricedLine(
      Subject subject,
      Supply supply,
      BigDecimal quantity,
      LinePrice price,
      LinePrice offered,
      LineAmount amount,
      Optional<VatTreatment> vat,
      InvoiceShare share,
      LineChoice choice) {

    /** What it comes to after its share of the discount on the whole document. */
    Money net() {
      var gross = amount.net();
      return gross.minus(new Money(share.discount(), gross.currency()));
    }

    /** Whether the discount on the whole document is taken off it too, now. */
    boolean isDiscountable() {
      return choice.isIncluded() && share.isAllowed();
    }

    /** The same line with this share of the discount on the whole document. */
    PricedLine less(Money discount) {
      return with(offered, share.of(discount.amount()));
    }

    /** The same line, written by the document itself. */
    PricedLine asServiceCharge() {
      return with(offered, InvoiceShare.SERVICE_CHARGE);
    }

    /** The same line, looked at beside another offer. */
    PricedLine besides(LinePrice other) {
      return with(other, share);
    }

    private PricedLine with(LinePrice other, InvoiceShare itsShare) {
      return new PricedLine(subject, supply, quantity, price, other, amount, vat, itsShare, choice);
    }
  }

  /** What a line is about, as its card says now. */
  record Subject(
      LineType type, String no, String description, LineUnit unit, String generalProductGroup) {

    static Subject of(Item item, ItemUnit unit, String language) {
      return new Subject(
          LineType.ITEM,
          item.no(),
          item.description(language),
          unit.on(language),
          item.generalProductGroup());
    }

    static Subject of(Account account, String words) {
      return new Subject(LineType.ACCOUNT, account.no(), words, LineUnit.NONE, "");
    }

    static Subject comment(String words) {
      return new Subject(LineType.COMMENT, null, words, LineUnit.NONE, "");
    }
  }

  /** The same, asked for in these lines. */
  DocumentDraft with(DocumentRequest asked, List<PricedLine> others) {
    return new DocumentDraft(
        customer, charged, asked, orderDate, currency, others, discount, named);
  }

  /** Without what the customer may choose. */
  Money net() {
    return Money.sum(included().map(PricedLine::net).toList(), currency);
  }

  /**
   * Should the customer choose the dearest of all that he may choose, before anything is taken off
   * the whole; that without VAT where there is nothing to choose.
   */
  Money netAtMost() {
    if (lines.stream().allMatch(line -> line.choice().isIncluded())) {
      return net();
    }
    var charged = lines.stream().filter(line -> line.vat().isPresent()).toList();
    return Money.sum(
        LineChoice.groups(charged, PricedLine::choice).stream()
            .map(group -> group.stream().map(line -> line.amount().net()).max(Money::compareTo))
            .flatMap(Optional::stream)
            .toList(),
        currency);
  }

  private Stream<PricedLine> included() {
    return lines.stream().filter(line -> line.choice().isIncluded());
  }

  Money vat() {
    return VatCalculator.total(
        VatCalculator.amounts(
            included()
                .flatMap(
                    line -> line.vat().stream().map(vat -> new VatCalculator.Line(vat, line.net())))
                .toList()),
        currency);
  }

  /** The numbers of who buys and of who is charged; often the same. */
  Set<String> customerNumbers() {
    return Stream.of(customer.no(), charged.no()).collect(Collectors.toSet());
  }

  FulfilmentPolicy policy() {
    return request.fulfilmentPolicy() != null
        ? request.fulfilmentPolicy()
        : customer.fulfilmentPolicy();
  }

  /** The last day on which a quote's offer can be accepted; null for what offers nothing. */
  LocalDate validUntil() {
    return request.validUntil();
  }

  /** The campaign that it names, by code. */
  Optional<String> campaign() {
    return Optional.of(request.campaignOrEmpty()).filter(code -> !code.isEmpty());
  }

  /** Which of the customer's ship-to addresses it names; empty for none. */
  String shipToCode() {
    return request.shipToCodeOrEmpty();
  }

  /** Where the goods go: as it was typed, to the address that was chosen, or to the customer. */
  Parties.Party shipTo() {
    if (request.shipTo() != null) {
      return request.shipTo().asParty();
    }
    return named
        .address()
        .map(ShipToAddress::onDocuments)
        .orElseGet(() -> new Parties.Party("", customer.name(), "", customer.address()));
  }
}
