package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.Customer.Blocked;
import nl.verkoop.party.CustomerBankAccount.Key;
import nl.verkoop.party.CustomerCard.Groups;
import nl.verkoop.party.CustomerCard.TradeGroups;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.PartyNumber;
import nl.verkoop.shared.PartyNumber.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes customers over from a file. */
@Service
class CustomerImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "customer_no,name,city,country",
          "address,street,house_no,house_no_addition,contact,region,post_code,phone,"
              + "email,language,iban,bill_to_no,vat_registration_no,chamber_of_commerce_no,gln,"
              + "payment_terms,credit_limit,blocked,fulfilment_policy,general_business_group,"
              + "vat_business_group,customer_posting_group,price_group,discount_group,"
              + "invoice_discount_code,salesperson,shipment_method,"
              + "shipping_agent,shipping_service");

  private static final List<String> BLOCKED =
      Stream.of(Blocked.values()).map(Blocked::name).toList();

  static final List<String> POLICIES =
      Stream.of(FulfilmentPolicy.values()).map(FulfilmentPolicy::name).toList();

  private static final BigDecimal DEFAULT_CREDIT_LIMIT = new BigDecimal("10000.00");

  private final JdbcClient jdbc;
  private final StoredCustomers customers;
  private final BankAccountsOnCards accounts;
  private final CustomerBankAccounts bankAccounts;
  private final Countries countries;
  private final WrittenCustomers written;
  private final AskedLimits limits;
  private final NumbersElsewhere elsewhere;
  private final EntityManager entities;

  CustomerImport(
      JdbcClient jdbc,
      StoredCustomers customers,
      BankAccountsOnCards accounts,
      CustomerBankAccounts bankAccounts,
      Countries countries,
      WrittenCustomers written,
      AskedLimits limits,
      NumbersElsewhere elsewhere,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.accounts = accounts;
    this.bankAccounts = bankAccounts;
    this.countries = countries;
    this.written = written;
    this.limits = limits;
    this.elsewhere = elsewhere;
    this.entities = entities;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("customers", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no account away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("customer_no");
    ImportTurn.take(jdbc, "customer");
    var numbers = table.values("customer_no");
    var cells = new PartyCells(table, PartyChoices.read(jdbc, countries));
    var known = table.has("iban") ? accounts.keysOf(numbers) : Set.<Key>of();
    var cards = new CardFile<>(customers, numbers, StoredCustomer::new, entities);
    var charges = new ArrayList<BillToRule.Charge>();
    var points = new ArrayList<InvoiceDiscountCodeRule.Point>();
    var ibans = new HashMap<String, Key>();
    var numbered = new ArrayList<NumbersElsewhere.Written>();
    var held = limits.held();
    for (var row : table.rows()) {
      var no = row.code("customer_no", 20);
      var before = cards.before(no);
      var card = held.hold(row, no, before, card(row, cells, before));
      cards.put(no, card);
      if (NumbersElsewhere.isNumberedAnew(before, card)) {
        numbered.add(new NumbersElsewhere.Written(row, no, card));
      }
      charges.add(new BillToRule.Charge(row, no, card.billToNo(), card.creditLimit()));
      points.add(new InvoiceDiscountCodeRule.Point(row, card.tradeGroups().invoiceDiscountCode()));
      iban(row).ifPresent(iban -> ibans.put(no, new Key(no, iban)));
    }
    new BillToRule(jdbc, held.user()).check(charges);
    new InvoiceDiscountCodeRule(jdbc).check(points, cards.cards().keySet());
    if (!table.isClean()) {
      return table.refused();
    }
    ibans.values().removeAll(known);
    var result = written.write(cards, ibans.keySet());
    bankAccounts.name(ibans.values());
    limits.ask(held);
    return result.waiting(held.notices()).warning(elsewhere.notices(numbered));
  }

  /** What the row says of him; what it does not say stays as on his card, if he has one. */
  static CustomerCard card(CsvRow row, PartyCells cells, Optional<CustomerCard> before) {
    var party = cells.read(row, before.map(CustomerCard::party));
    var there = before.filter(card -> card.party().country().equals(party.country()));
    return new CustomerCard(
        party,
        row.text("bill_to_no", 20, before.map(CustomerCard::billToNo).orElse(""))
            .toUpperCase(Locale.ROOT),
        PartyCells.registerNo(
            row, party.country(), before.map(CustomerCard::chamberOfCommerceNo).orElse("")),
        gln(row, before.map(CustomerCard::gln).orElse("")),
        groups(row, cells.choices(), party, there),
        tradeGroups(row, cells, before),
        cells.salesperson(row, before.map(CustomerCard::salesperson).orElse("")),
        cells.choices().shipmentMethod(row, before.map(CustomerCard::shipmentMethod).orElse("")),
        cells.choices().shippingAgent(row, before.map(CustomerCard::shippingAgent).orElse("")),
        cells
            .choices()
            .shippingService(
                row,
                before.map(CustomerCard::shippingAgent).orElse(""),
                before.map(CustomerCard::shippingService).orElse("")),
        row.notNegative("credit_limit", 2)
            .or(() -> before.map(CustomerCard::creditLimit))
            .orElse(DEFAULT_CREDIT_LIMIT),
        row.oneOf("blocked", BLOCKED)
            .map(Blocked::valueOf)
            .or(() -> before.map(CustomerCard::blocked))
            .orElse(Blocked.NONE),
        row.oneOf("fulfilment_policy", POLICIES)
            .map(FulfilmentPolicy::valueOf)
            .or(() -> before.map(CustomerCard::fulfilmentPolicy))
            .orElse(FulfilmentPolicy.STANDARD),
        before.map(CustomerCard::standing).orElse(CustomerCard.Standing.USUAL));
  }

  /**
   * How he is booked: as on the card of somebody who did not move, else as usual where he is.
   * Without a VAT number of his own, a customer elsewhere in the EU pays the VAT of here.
   */
  private static Groups groups(
      CsvRow row, PartyChoices choices, PartyCard party, Optional<CustomerCard> there) {
    var region = choices.region(party.country());
    var paysHere = PartyChoices.ELSEWHERE_IN_EU.equals(region) && !party.hasVatNumber();
    var usual = new Groups(region, paysHere ? PartyChoices.AT_HOME : region, region);
    var known = there.map(CustomerCard::groups).orElse(usual);
    var getsNumber =
        party.hasVatNumber() && there.filter(card -> !card.party().hasVatNumber()).isPresent();
    var paidHere = PartyChoices.AT_HOME.equals(known.vatBusinessGroup());
    var groups =
        new Groups(
            row.oneOf("general_business_group", choices.groups().generalBusiness())
                .orElse(known.generalBusinessGroup()),
            row.oneOf("vat_business_group", choices.groups().vatBusiness())
                .orElse((getsNumber && paidHere ? usual : known).vatBusinessGroup()),
            row.oneOf("customer_posting_group", choices.groups().customer())
                .orElse(known.customerPostingGroup()));
    if (PartyChoices.ELSEWHERE_IN_EU.equals(groups.vatBusinessGroup()) && !party.hasVatNumber()) {
      row.refuse("vat_registration_no", "needed-for-reverse-charge");
    }
    return groups;
  }

  private static TradeGroups tradeGroups(
      CsvRow row, PartyCells cells, Optional<CustomerCard> before) {
    var groups = cells.choices().groups();
    var known = before.map(CustomerCard::tradeGroups).orElse(TradeGroups.NONE);
    return new TradeGroups(
        row.group("price_group", groups.price(), known.priceGroup()),
        row.group("discount_group", groups.discount(), known.discountGroup()),
        row.text("invoice_discount_code", 20, known.invoiceDiscountCode())
            .toUpperCase(Locale.ROOT));
  }

  /** With the last digit that fits the others; empty for none. */
  private static String gln(CsvRow row, String known) {
    var written = row.text("gln", 30, known);
    var number = PartyNumber.read(written, Scheme.GLN).map(PartyNumber::value);
    if (!written.isEmpty() && number.isEmpty()) {
      row.refuse("gln", "gln-shape");
    }
    return number.orElse("");
  }

  private static Optional<String> iban(CsvRow row) {
    return row.read(
            "iban",
            "not-an-iban",
            value -> BankAccountNumber.isValidIban(CustomerBankAccounts.plain(value)))
        .map(CustomerBankAccounts::plain);
  }
}
