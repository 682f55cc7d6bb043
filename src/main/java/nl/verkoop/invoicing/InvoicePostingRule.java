package nl.verkoop.invoicing;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nl.verkoop.invoicing.InvoiceDraft.Line;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.shared.Money;

/**
 * Dr receivables / Cr sales / Cr VAT, and Dr cost of goods sold / Cr inventory (posting rules 5.2).
 * Lines on the same account are posted as one. What is taken off the whole is either less sales, or
 * Dr invoice discounts beside all of them.
 */
final class InvoicePostingRule {

  static final Posting.Kind KIND = new Posting.Kind("SALES_INVOICE");

  private InvoicePostingRule() {}

  static Posting postingFor(
      InvoiceDraft invoice, String no, LocalDate date, InvoiceAccounts accounts) {
    var charged = invoice.lines().stream().filter(line -> !line.isComment()).toList();
    var items = charged.stream().filter(Line::isOfItem).toList();
    var lines = new ArrayList<Posting.Line>();
    lines.add(debit(accounts.receivables(), invoice.gross(), invoice.customer().no()));
    for (var sales :
        byAccount(charged, line -> salesAccount(line, accounts), sales(accounts)).entrySet()) {
      lines.add(credit(sales.getKey(), sales.getValue(), EntryText.SALES.stored()));
    }
    if (accounts.areDiscountsApart()) {
      lines.addAll(discounts(charged, accounts));
    }
    var vat = new TreeMap<String, Money>();
    invoice
        .vat()
        .forEach(
            each ->
                vat.merge(
                    accounts.vat(each.treatment().group().productGroup()),
                    each.vat(),
                    Money::plus));
    vat.forEach((account, amount) -> lines.add(credit(account, amount, EntryText.VAT.stored())));
    byAccount(items, line -> accounts.general(line.generalProductGroup()).costAccount(), Line::cost)
        .forEach(
            (account, amount) ->
                lines.add(debit(account, amount, EntryText.COST_OF_GOODS.stored())));
    byAccount(items, line -> accounts.inventory().get(line.inventoryPostingGroup()), Line::cost)
        .forEach(
            (account, amount) -> lines.add(credit(account, amount, EntryText.INVENTORY.stored())));
    lines.removeIf(line -> line.amount().isZero());
    return new Posting(invoice.origin().source(), KIND, date, no, lines, vatLines(invoice));
  }

  private static Function<Line, Money> sales(InvoiceAccounts accounts) {
    return accounts.areDiscountsApart() ? Line::amount : Line::net;
  }

  private static List<Posting.Line> discounts(List<Line> charged, InvoiceAccounts accounts) {
    var discounted = charged.stream().filter(line -> !line.invoiceDiscount().isZero()).toList();
    return byAccount(
            discounted,
            line -> accounts.general(line.generalProductGroup()).invoiceDiscountAccount(),
            Line::invoiceDiscount)
        .entrySet()
        .stream()
        .map(each -> debit(each.getKey(), each.getValue(), EntryText.INVOICE_DISCOUNT.stored()))
        .toList();
  }

  private static String salesAccount(Line line, InvoiceAccounts accounts) {
    return line.isOfItem()
        ? accounts.general(line.generalProductGroup()).salesAccount()
        : line.accountNo();
  }

  private static TreeMap<String, Money> byAccount(
      List<Line> lines, Function<Line, String> account, Function<Line, Money> amount) {
    var totals = new TreeMap<String, Money>();
    lines.forEach(line -> totals.merge(account.apply(line), amount.apply(line), Money::plus));
    return totals;
  }

  private static List<Posting.VatLine> vatLines(InvoiceDraft invoice) {
    return invoice.vat().stream()
        .map(
            each ->
                new Posting.VatLine(
                    each.treatment().group(),
                    each.base().negated(),
                    each.vat().negated(),
                    invoice.customer().country(),
                    invoice.customer().vatRegistrationNo()))
        .toList();
  }
}
