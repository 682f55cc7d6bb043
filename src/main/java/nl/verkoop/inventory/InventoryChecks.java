package nl.verkoop.inventory;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.ledger.EntryTables;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** Stock and its value are what was posted. */
@Component
class InventoryChecks implements Check.Source, EntryTables {

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "stock",
              """
              select i.no document, coalesce(e.quantity, 0) expected, coalesce(s.on_hand, 0) found
              from item i
              left join (select item_no, sum(quantity) quantity from item_entry group by item_no) e
                on e.item_no = i.no
              left join item_stock s on s.item_no = i.no
              where i.type = 'INVENTORY' or s.on_hand <> 0
              """),
          new Check(
              "expected-values",
              """
              select i.document_no document, 0 expected,
                abs(sum(v.sales_expected)) + abs(sum(v.cost_expected)) found
              from item_entry i
              join value_entry v on v.item_register_no = i.register_no and v.item_line_no = i.line_no
              group by i.register_no, i.line_no, i.document_no, i.quantity
              having sum(v.invoiced_quantity) = i.quantity
              """),
          new Check(
              "inventory-accounts",
              Agreement.withAccounts(
                  """
                  select g.inventory_account account, sum(v.cost_actual) amount
                  from value_entry v
                  join item i on i.no = v.item_no
                  join inventory_posting_group g on g.code = i.inventory_posting_group
                  group by g.inventory_account
                  """,
                  "select inventory_account from inventory_posting_group")));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }

  @Override
  public List<String> names() {
    return List.of("item_entry", "value_entry");
  }
}
