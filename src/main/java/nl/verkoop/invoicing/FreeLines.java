package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.fulfilment.ShipmentRule;
import nl.verkoop.inventory.GoodsMovement;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Value;
import nl.verkoop.inventory.ItemLedger;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.InvoiceDrafts;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Lines that were written for an invoice of their own, without order or shipment: its goods leave
 * the warehouse with it.
 */
final class FreeLines implements BillableLines {

  private final String draftNo;
  private final String billToNo;
  private final Source at;
  private SalesOrder draft;
  private Map<String, BigDecimal> stock;
  private Map<String, Item> cards;

  private FreeLines(String draftNo, String billToNo, Source at) {
    this.draftNo = draftNo;
    this.billToNo = billToNo;
    this.at = at;
  }

  /** Where drafts, cards and goods are kept. */
  @Component
  record Source(
      InvoiceDrafts drafts,
      Customers customers,
      Items items,
      ItemLedger goods,
      CompanyCurrency currency) {

    FreeLines of(String draftNo) {
      return new FreeLines(draftNo, drafts.billToNo(draftNo), this);
    }
  }

  @Override
  public String source() {
    return "draft:" + draftNo;
  }

  @Override
  public String billToNo() {
    return billToNo;
  }

  @Override
  public Origin hold(LocalDate date) {
    draft = at.drafts().lock(draftNo);
    var header = draft.header();
    if (!header.billToNo().equals(billToNo)) {
      throw new RefusedException(
          List.of(Refusal.conflict("version", "order-changed-meanwhile", draftNo)));
    }
    return new Origin(
        source(),
        null,
        null,
        draftNo,
        header.parties(at.customers().findAll(header.customerNumbers())),
        header.customerReference(),
        header.salesperson(),
        date);
  }

  /** The cost on a card can change as long as nothing lies in stock: first the stock is held. */
  @Override
  public List<InvoiceDraft.Line> lines() {
    var items =
        draft.lines().stream()
            .filter(SalesOrder.Line::isOfItem)
            .map(SalesOrder.Line::itemNo)
            .collect(Collectors.toSet());
    stock = at.goods().lockStock(items);
    cards = at.items().find(items);
    return draft.lines().stream().map(this::line).toList();
  }

  /** In base units. */
  private static BigDecimal leaving(SalesOrder.Line line) {
    return line.unit().inBaseUnits(line.quantity());
  }

  private InvoiceDraft.Line line(SalesOrder.Line line) {
    var card = line.isOfItem() ? cards.get(line.itemNo()) : null;
    var isStocked = card != null && card.isInStock();
    var cost =
        isStocked
            ? at.currency().price(card.unitCost()).times(leaving(line))
            : at.currency().zero();
    return new InvoiceDraft.Line(
        line.lineNo(),
        line.position(),
        line.type(),
        line.itemNo(),
        line.accountNo(),
        line.description(),
        line.unit().name(),
        line.unit().code(),
        line.unit().quantityPerUnit(),
        line.quantity(),
        leaving(line),
        draft.header().currency(),
        line.unitPrice(),
        line.discountPercent(),
        line.quantity(),
        line.lineAmount(),
        line.share().discount(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        line.generalProductGroup(),
        line.vatProductGroup(),
        card == null ? null : card.inventoryPostingGroup(),
        at.currency().get(),
        cost.amount());
  }

  /** Blocked since it was written, nothing to charge, or more than lies in stock (feature O-43). */
  @Override
  public List<Refusal> against(List<InvoiceDraft.Line> lines) {
    var refusals = new ArrayList<>(at.drafts().against(draft));
    var asked = ShipmentRule.asked(draft.lines(), FreeLines::leaving, cards);
    refusals.addAll(ShipmentRule.moreThanInStock(asked, stock));
    return refusals;
  }

  /** The draft is closed when the invoice has its number. */
  @Override
  public void charge(List<InvoiceDraft.Line> lines) {}

  @Override
  public void invoiced(
      long registerNo, LocalDate date, String invoiceNo, List<InvoiceDraft.Line> lines) {
    at.drafts().posted(draftNo, invoiceNo);
    var goods = lines.stream().filter(InvoiceDraft.Line::isOfItem).map(FreeLines::goods).toList();
    at.goods()
        .enter(registerNo, new GoodsMovement(GoodsMovement.Source.SALE, date, invoiceNo, goods));
  }

  private static GoodsMovement.Line goods(InvoiceDraft.Line line) {
    return new GoodsMovement.Line(
        line.lineNo(),
        Direction.OUT,
        line.itemNo(),
        line.quantityBase(),
        Value.invoiced(line.net(), line.cost()));
  }
}
