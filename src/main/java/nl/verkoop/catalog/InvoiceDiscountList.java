package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.catalog.StoredInvoiceDiscount.Key;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed to be taken off whole documents, as people look at it. */
@Service
class InvoiceDiscountList {

  private final JdbcClient jdbc;
  private final StoredInvoiceDiscounts stored;
  private final InvoiceDiscountChanges changes;
  private final CompanyCurrency currency;

  InvoiceDiscountList(
      JdbcClient jdbc,
      StoredInvoiceDiscounts stored,
      InvoiceDiscountChanges changes,
      CompanyCurrency currency) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.changes = changes;
    this.currency = currency;
  }

  /**
   * What is agreed from an amount on, under the number of a customer.
   *
   * @param sharedBy how many other customers point at him
   */
  record Found(
      String code,
      String name,
      int sharedBy,
      String currency,
      BigDecimal minimumAmount,
      BigDecimal discountPercent,
      BigDecimal serviceCharge) {}

  /**
   * By customer, and for each from the least amount on.
   *
   * @param text begins the number of the customer, or is part of what he is called
   */
  List<Found> find(String text, int skip, int limit) {
    return jdbc.sql(
            """
            select d.code, c.name, (select count(*) from customer o
                where o.invoice_discount_code = d.code and o.no <> d.code) shared_by,
              d.currency, d.minimum_amount, d.discount_percent, d.service_charge
            from invoice_discount_terms d join customer c on c.no = d.code
            where d.code like concat(:text, '%') or c.name like concat('%', :text, '%')
            order by d.code, d.currency, d.minimum_amount limit :skip, :limit
            """)
        .param("text", SearchText.literal(text))
        .param("skip", skip)
        .param("limit", limit)
        .query(Found.class)
        .list();
  }

  /**
   * Takes terms away; false where there are none such. Documents keep what was taken off them until
   * they are changed.
   */
  @Transactional
  boolean remove(String code, BigDecimal minimumAmount) {
    ImportTurn.take(jdbc, InvoiceDiscountImport.TURN);
    var found = stored.findById(new Key(code, currency.get(), minimumAmount.setScale(2)));
    found.ifPresent(stored::delete);
    stored.flush();
    found.ifPresent(
        gone ->
            changes.record(
                List.of(new InvoiceDiscountChanges.Change(gone.key, gone.terms.words(), ""))));
    return found.isPresent();
  }
}
