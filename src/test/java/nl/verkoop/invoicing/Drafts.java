package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.ledger.PostingSetup.Booking;
import nl.verkoop.ledger.PostingSetup.General;
import nl.verkoop.ledger.PostingSetup.Vat;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.sales.LineAmount;
import nl.verkoop.sales.LineType;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;

/** Invoices before they have a number, of what was shipped to one customer. */
final class Drafts {

  static final Customer CUSTOMER =
      new Customer(
          "K1",
          "Hofstra",
          "",
          "Kade",
          "1",
          "",
          "9700 AA",
          "Groningen",
          "NL",
          "",
          "nl",
          "",
          "NL001",
          "DOM",
          "NL",
          "DOM",
          "",
          "",
          "",
          "",
          "",
          "30D",
          BigDecimal.ZERO,
          Customer.Blocked.NONE,
          FulfilmentPolicy.STANDARD,
          false,
          false,
          "");

  /** High and low rate on one account each, and one without VAT. */
  static final Map<String, Vat> VAT =
      Stream.of(
              vat("HIGH", VatCalculation.NORMAL, "21", "1500"),
              vat("LOW", VatCalculation.NORMAL, "9", "1510"),
              vat("EU", VatCalculation.REVERSE_CHARGE, "21", "1520"))
          .collect(Collectors.toMap(each -> each.group().productGroup(), each -> each));

  static final InvoiceAccounts ACCOUNTS =
      new InvoiceAccounts(
          "1300",
          new Booking(
              CUSTOMER.asParty(),
              Map.of(
                  "GOODS", new General("GOODS", "8000", "7000", "7900", "8050"),
                  "PARTS", new General("PARTS", "8000", "7010", "7900", "8050"),
                  "WORK", new General("WORK", "8100", "7100", "7900", "8060")),
              VAT),
          Map.of("STOCK", "3000", "SPARE", "3010"),
          true);

  /** Sold to K2, charged to K1, delivered elsewhere. */
  static final BillableLines.Origin SHIPMENT =
      new BillableLines.Origin(
          "shipment:VZ000001",
          "VO000001",
          "VZ000001",
          null,
          new Parties(
              at("K2", "Kade", "2"),
              at("K1", "Kade", "1"),
              at("", "Dok", "3"),
              "NL001",
              Locale.ENGLISH),
          "PO 7",
          "JAN",
          LocalDate.of(2026, 11, 27));

  private Drafts() {}

  private static Parties.Party at(String no, String street, String houseNo) {
    var address = new Address(street, houseNo, "", "9700 AA", "Groningen", "NL");
    return new Parties.Party(no, "Hofstra", "", address);
  }

  private static Vat vat(String group, VatCalculation calculation, String rate, String account) {
    var percentage = new Percentage(new BigDecimal(rate));
    var vat = new VatGroup("NL", group, group + "-" + rate, calculation, percentage);
    return new PostingSetup.Vat(new VatTreatment(vat, VatCategory.S), account);
  }

  static InvoiceDraft of(List<InvoiceDraft.Line> lines) {
    return new InvoiceDraft(CUSTOMER, SHIPMENT, lines, VAT);
  }

  /** The groups of an item: general, VAT and inventory. */
  record Groups(String general, String vat, String inventory) {

    static final Groups USUAL = new Groups("GOODS", "HIGH", "STOCK");
  }

  /** What was ordered, at which price less which percentage. */
  record Ordered(BigDecimal quantity, BigDecimal price, BigDecimal percent) {

    static Ordered of(String quantity, String price, String percent) {
      return new Ordered(new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(percent));
    }

    BigDecimal amount() {
      return LineAmount.of(quantity, Euro.price(price), new Percentage(percent)).net().amount();
    }
  }

  static InvoiceDraft.Line line(Ordered ordered, BigDecimal shipped, String cost, Groups groups) {
    return new InvoiceDraft.Line(
        1,
        1,
        LineType.ITEM,
        "A1",
        null,
        "Stoel",
        "stuk",
        "ST",
        BigDecimal.ONE,
        shipped,
        shipped,
        Euro.CURRENCY,
        ordered.price(),
        ordered.percent(),
        ordered.quantity(),
        ordered.amount(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        groups.general(),
        groups.vat(),
        groups.inventory(),
        Euro.CURRENCY,
        new BigDecimal(cost));
  }

  /** The same of an order of which something is taken off as a whole. */
  static InvoiceDraft.Line less(InvoiceDraft.Line line, Taken taken) {
    return new InvoiceDraft.Line(
        line.lineNo(),
        line.position(),
        line.type(),
        line.itemNo(),
        line.accountNo(),
        line.description(),
        line.unit(),
        line.unitCode(),
        line.quantityPerUnit(),
        line.quantity(),
        line.quantityBase(),
        line.currency(),
        line.unitPrice(),
        line.discountPercent(),
        line.orderedQuantity(),
        line.orderedAmount(),
        taken.ordered(),
        taken.invoicedBefore(),
        taken.before(),
        line.generalProductGroup(),
        line.vatProductGroup(),
        line.inventoryPostingGroup(),
        line.costCurrency(),
        line.shippedCost());
  }

  /** What is taken off the line in all, and how much of it is on earlier invoices. */
  record Taken(BigDecimal ordered, BigDecimal invoicedBefore, BigDecimal before) {

    static Taken atOnce(String ordered) {
      return new Taken(new BigDecimal(ordered), BigDecimal.ZERO, BigDecimal.ZERO);
    }
  }

  /** One piece that was ordered and shipped. */
  static InvoiceDraft.Line piece(String price, String cost, Groups groups) {
    return line(Ordered.of("1", price, "0"), BigDecimal.ONE, cost, groups);
  }
}
