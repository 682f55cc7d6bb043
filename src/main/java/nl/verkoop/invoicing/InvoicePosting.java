package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.documents.Letterheads;
import nl.verkoop.invoicing.InvoiceResult.CustomerBlocked;
import nl.verkoop.invoicing.InvoiceResult.Invoiced;
import nl.verkoop.invoicing.InvoiceResult.PeriodClosed;
import nl.verkoop.invoicing.InvoiceResult.Refused;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.NewEntry;
import nl.verkoop.sales.SalesSetup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts invoices to the general, customer, VAT and item ledgers at once. */
@Service
public class InvoicePosting implements Posting.Source {

  private static final Series NUMBERS = new Series("SALES_INVOICE");

  private final Customers customers;
  private final ShippedLines.Source shipped;
  private final FreeLines.Source free;
  private final PostingSetup setup;
  private final InvoiceTable table;
  private final CustomerLedger customerLedger;
  private final FiscalPeriods periods;
  private final NumberSeries numbers;
  private final Journal journal;
  private final Letterheads letterheads;
  private final SalesSetup sales;

  InvoicePosting(
      Customers customers,
      ShippedLines.Source shipped,
      FreeLines.Source free,
      PostingSetup setup,
      InvoiceTable table,
      CustomerLedger customerLedger,
      FiscalPeriods periods,
      NumberSeries numbers,
      Journal journal,
      Letterheads letterheads,
      SalesSetup sales) {
    this.sales = sales;
    this.customers = customers;
    this.shipped = shipped;
    this.free = free;
    this.setup = setup;
    this.table = table;
    this.customerLedger = customerLedger;
    this.periods = periods;
    this.numbers = numbers;
    this.journal = journal;
    this.letterheads = letterheads;
  }

  /**
   * Invoices what the shipment delivered, at the order's prices and discounts. A shipment is
   * invoiced once; a second call gives the same invoice (posting rules 4, 5.1 to 5.3 and 6.1).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public InvoiceResult postShipment(String shipmentNo, LocalDate date) {
    return post(shipped.of(shipmentNo), date);
  }

  /**
   * Posts a document that was written as an invoice, without order or shipment, and takes its goods
   * out of stock. It is posted once; a second call gives the same invoice. Refused: a document that
   * does not exist, and what {@link BillableLines#against} refuses.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public InvoiceResult postDraft(String draftNo, LocalDate date) {
    return post(free.of(draftNo), date);
  }

  private InvoiceResult post(BillableLines billable, LocalDate date) {
    var customer = customers.lock(billable.billToNo());
    var origin = billable.hold(date);
    var existing = journal.posted(billable.source(), InvoicePostingRule.KIND);
    if (existing.isPresent()) {
      return new Invoiced(existing.get().documentNo());
    }
    var blocked = blocked(origin.parties().sellTo().no(), customer);
    if (blocked.isPresent()) {
      return new CustomerBlocked(blocked.get().name());
    }
    if (!periods.isOpen(date)) {
      return new PeriodClosed(date);
    }
    var lines = billable.lines();
    var booking = setup.held(customer.asParty(), origin.delivered());
    var refusals =
        new ArrayList<>(
            booking.missing(
                lines.stream()
                    .filter(line -> !line.isComment())
                    .map(InvoiceDraft.Line::asSold)
                    .toList()));
    refusals.addAll(billable.against(lines));
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    var accounts = accounts(customer, booking);
    var withoutAccount = accounts.missing(lines);
    return withoutAccount.isEmpty()
        ? new Invoiced(
            write(
                billable, new InvoiceDraft(customer, origin, lines, booking.vat()), accounts, date))
        : new Refused(withoutAccount);
  }

  private InvoiceAccounts accounts(Customer customer, PostingSetup.Booking booking) {
    return new InvoiceAccounts(
        setup.customerGroup(customer.customerPostingGroup()).receivablesAccount(),
        booking,
        setup.inventoryAccounts(),
        sales.areDiscountsApart());
  }

  /** Whoever of the two is blocked for invoices: who bought, or who is charged (feature C-30). */
  private Optional<Customer> blocked(String boughtBy, Customer charged) {
    var buyer = boughtBy.equals(charged.no()) ? charged : customers.find(boughtBy).orElseThrow();
    return Stream.of(charged, buyer).filter(Customer::stopsInvoicing).findFirst();
  }

  private String write(
      BillableLines billable, InvoiceDraft draft, InvoiceAccounts accounts, LocalDate date) {
    var customer = draft.customer();
    billable.charge(draft.lines());
    var terms = draft.terms(customers.terms(customer.paymentTerms()), date);
    var no = numbers.next(NUMBERS);
    var posting = InvoicePostingRule.postingFor(draft, no, date, accounts);
    var register = journal.post(posting).entered();
    billable.invoiced(register, date, no, draft.lines());
    table.insert(register, draft.header(no, letterheads.current(), date, terms), draft);
    customerLedger.enter(
        register,
        new NewEntry(
            EntryKind.INVOICE,
            customer.no(),
            no,
            Optional.ofNullable(draft.origin().orderNo()).orElse(""),
            draft.origin().salesperson(),
            date,
            EntryAmount.of(draft.gross()),
            new NewEntry.Due(terms.dueDate(), terms.discountDate(), terms.discount().amount())),
        List.of());
    return no;
  }

  @Override
  public Posting.Kind kind() {
    return InvoicePostingRule.KIND;
  }
}
