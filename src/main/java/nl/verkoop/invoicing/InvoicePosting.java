package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.documents.Letterheads;
import nl.verkoop.fulfilment.PostedShipments;
import nl.verkoop.inventory.ItemLedger;
import nl.verkoop.invoicing.InvoiceResult.CustomerBlocked;
import nl.verkoop.invoicing.InvoiceResult.Invoiced;
import nl.verkoop.invoicing.InvoiceResult.PeriodClosed;
import nl.verkoop.invoicing.InvoiceResult.SetupMissing;
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
import nl.verkoop.sales.SalesOrders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts the invoice of a shipment to the general, customer, VAT and item ledgers at once. */
@Service
public class InvoicePosting implements Posting.Source {

  private static final Series NUMBERS = new Series("SALES_INVOICE");

  private final Customers customers;
  private final SalesOrders orders;
  private final PostedShipments shipments;
  private final PostingSetup setup;
  private final InvoiceTable table;
  private final CustomerLedger customerLedger;
  private final ItemLedger itemLedger;
  private final FiscalPeriods periods;
  private final NumberSeries numbers;
  private final Journal journal;
  private final Letterheads letterheads;

  InvoicePosting(
      Customers customers,
      SalesOrders orders,
      PostedShipments shipments,
      PostingSetup setup,
      InvoiceTable table,
      CustomerLedger customerLedger,
      ItemLedger itemLedger,
      FiscalPeriods periods,
      NumberSeries numbers,
      Journal journal,
      Letterheads letterheads) {
    this.customers = customers;
    this.orders = orders;
    this.shipments = shipments;
    this.setup = setup;
    this.table = table;
    this.customerLedger = customerLedger;
    this.itemLedger = itemLedger;
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
  public InvoiceResult post(String shipmentNo, LocalDate date) {
    var shipment = shipments.header(shipmentNo);
    var customer = customers.lock(shipment.parties().billTo().no());
    orders.lock(shipment.orderNo());
    var existing = journal.posted(InvoicePostingRule.source(shipmentNo), InvoicePostingRule.KIND);
    if (existing.isPresent()) {
      return new Invoiced(existing.get().documentNo());
    }
    var blocked = blocked(shipment, customer);
    if (blocked.isPresent()) {
      return new CustomerBlocked(blocked.get().name());
    }
    if (!periods.isOpen(date)) {
      return new PeriodClosed(date);
    }
    var lines = table.linesOf(shipment);
    var booking = setup.held(customer.asParty(), shipment.postingDate());
    var missing =
        booking.missing(
            lines.stream()
                .filter(line -> !line.isComment())
                .map(InvoiceDraft.Line::asSold)
                .toList());
    if (!missing.isEmpty()) {
      return new SetupMissing(missing);
    }
    var invoice = new InvoiceDraft(customer, shipment, lines, booking.vat());
    return new Invoiced(write(invoice, booking, date));
  }

  /** Whoever of the two is blocked for invoices: who bought, or who is charged (feature C-30). */
  private Optional<Customer> blocked(PostedShipments.Header shipment, Customer charged) {
    var boughtBy = shipment.parties().sellTo().no();
    var buyer = boughtBy.equals(charged.no()) ? charged : customers.find(boughtBy).orElseThrow();
    return Stream.of(charged, buyer).filter(each -> each.blocked().stopsInvoicing()).findFirst();
  }

  private String write(InvoiceDraft draft, PostingSetup.Booking booking, LocalDate date) {
    var customer = draft.customer();
    var accounts =
        new InvoiceAccounts(
            setup.customerGroup(customer.customerPostingGroup()).receivablesAccount(),
            booking,
            setup.inventoryAccounts());
    orders.recordInvoiced(draft.shipment().orderNo(), quantities(draft));
    shipments.recordInvoiced(draft.shipment().no());
    var terms = draft.terms(customers.terms(customer.paymentTerms()), date);
    var no = numbers.next(NUMBERS);
    var posting = InvoicePostingRule.postingFor(draft, no, date, accounts);
    var register = journal.post(posting).entered();
    table.insert(register, draft.header(no, letterheads.current(), date, terms), draft);
    customerLedger.enter(
        register,
        new NewEntry(
            EntryKind.INVOICE,
            customer.no(),
            no,
            draft.shipment().orderNo(),
            date,
            EntryAmount.of(draft.gross()),
            new NewEntry.Due(terms.dueDate(), terms.discountDate(), terms.discount().amount())),
        List.of());
    itemLedger.enterInvoice(register, date, no, itemLines(draft));
    return no;
  }

  private static List<SalesOrders.LineQuantity> quantities(InvoiceDraft draft) {
    return draft.lines().stream()
        .map(line -> new SalesOrders.LineQuantity(line.lineNo(), line.quantity()))
        .toList();
  }

  private static List<ItemLedger.InvoicedLine> itemLines(InvoiceDraft draft) {
    return draft.lines().stream()
        .filter(InvoiceDraft.Line::isOfItem)
        .map(
            line ->
                new ItemLedger.InvoicedLine(
                    draft.shipment().registerNo(),
                    line.lineNo(),
                    line.itemNo(),
                    line.quantity(),
                    line.net(),
                    line.expectedSales(),
                    line.cost()))
        .toList();
  }

  @Override
  public Posting.Kind kind() {
    return InvoicePostingRule.KIND;
  }
}
