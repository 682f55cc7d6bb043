package nl.verkoop.sales;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.sales.SalesOrder.Header;
import nl.verkoop.sales.SalesOrder.Line;
import nl.verkoop.sales.SalesOrder.Status;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sales orders. */
@Repository
class SalesOrderTable {

  /**
   * The name comes by a subquery: a join would lock the customer too wherever the order is locked,
   * and in the wrong sequence.
   */
  static final String HEADER =
      """
      select d.no, d.status, d.customer_no,
        (select c.name from customer c where c.no = d.customer_no) customer_name,
        d.ship_to_name, d.ship_to_address, d.ship_to_post_code, d.ship_to_city, d.ship_to_country,
        d.customer_reference, d.order_date, d.requested_delivery_date, d.fulfilment_policy,
        d.net, d.vat, d.gross, d.created_by, d.created_at, d.changed_by, d.agreed_before,
        d.revision, d.version
      from sales_document d\
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  SalesOrderTable(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  record Keyed(String no, String requestHash) {}

  Optional<Keyed> findByNumberInFile(String number) {
    return jdbc.sql("select no, request_hash from sales_document where idempotency_key = ?")
        .param("import:" + number)
        .query(Keyed.class)
        .optional();
  }

  Optional<SalesOrder> find(String no) {
    return jdbc.sql(HEADER + " where d.no = ?")
        .param(no)
        .query(Header.class)
        .optional()
        .map(header -> new SalesOrder(header, lines(no)));
  }

  List<Header> headers(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql(HEADER + " where d.no in (:numbers) order by d.no")
            .param("numbers", numbers)
            .query(Header.class)
            .list();
  }

  /** The lines of these orders, by order number. */
  Map<String, List<Line>> lines(Collection<String> numbers) {
    var mapper = new DataClassRowMapper<>(Line.class);
    var byOrder = new HashMap<String, List<Line>>();
    jdbc.sql(
            "select * from sales_line where document_no in (:numbers) order by document_no, line_no")
        .param("numbers", numbers)
        .query(
            row -> {
              byOrder
                  .computeIfAbsent(row.getString("document_no"), no -> new ArrayList<>())
                  .add(mapper.mapRow(row, 0));
            });
    return byOrder;
  }

  Header lock(String no) {
    return jdbc.sql(HEADER + " where d.no = ? for update")
        .param(no)
        .query(Header.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("There is no sales order " + no));
  }

  private List<Line> lines(String no) {
    return jdbc.sql("select * from sales_line where document_no = ? order by line_no")
        .param(no)
        .query(Line.class)
        .list();
  }

  boolean exists(String no) {
    return jdbc.sql("select exists (select 1 from sales_document where no = ?)")
        .param(no)
        .query(Boolean.class)
        .single();
  }

  /** Gives the order to a process, unless another one has it. */
  boolean claim(String no, String processInstanceId) {
    return jdbc.sql(
                """
                update sales_document set process_instance_id = :process, version = version + 1
                where no = :no and (process_instance_id is null or process_instance_id = :process)
                """)
            .param("process", processInstanceId)
            .param("no", no)
            .update()
        == 1;
  }

  int countLines(String no) {
    return jdbc.sql("select count(*) from sales_line where document_no = ?")
        .param(no)
        .query(Integer.class)
        .single();
  }

  /** The items of an order that are no longer sold. */
  List<String> blockedItems(String no) {
    return jdbc.sql(
            """
            select distinct i.no from sales_line l join item i on i.no = l.item_no
            where l.document_no = ? and i.blocked order by i.no
            """)
        .param(no)
        .query(String.class)
        .list();
  }

  void insert(String no, OrderDraft draft, SalesOrders.Origin origin, String hash, Timestamp now) {
    var shipTo = draft.shipTo();
    jdbc.sql(
            """
            insert into sales_document (no, kind, status, customer_no, ship_to_name, ship_to_address,
              ship_to_post_code, ship_to_city, ship_to_country, customer_reference, order_date,
              requested_delivery_date, fulfilment_policy, net, vat, gross, created_by, created_at,
              changed_by, agreed_before, idempotency_key, request_hash)
            values (?, 'ORDER', 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            no,
            draft.customer().no(),
            shipTo.name(),
            orEmpty(shipTo.address()),
            orEmpty(shipTo.postCode()),
            shipTo.city(),
            shipTo.country(),
            draft.request().referenceOrEmpty(),
            draft.orderDate(),
            draft.request().requestedDeliveryDate(),
            draft.policy().name(),
            draft.net().amount(),
            draft.vat().amount(),
            draft.net().plus(draft.vat()).amount(),
            origin.user(),
            now,
            origin.user(),
            origin.agreedBefore(),
            origin.numberInFile().map(number -> "import:" + number).orElse(null),
            hash)
        .update();
    insertLines(no, draft);
  }

  void replace(String no, OrderDraft draft, String user) {
    var shipTo = draft.shipTo();
    jdbc.sql(
            """
            update sales_document set customer_no = ?, ship_to_name = ?, ship_to_address = ?,
              ship_to_post_code = ?, ship_to_city = ?, ship_to_country = ?, customer_reference = ?,
              order_date = ?, requested_delivery_date = ?, fulfilment_policy = ?, net = ?, vat = ?,
              gross = ?, changed_by = ?, agreed_before = false,
              revision = revision + 1, version = version + 1
            where no = ?
            """)
        .params(
            draft.customer().no(),
            shipTo.name(),
            orEmpty(shipTo.address()),
            orEmpty(shipTo.postCode()),
            shipTo.city(),
            shipTo.country(),
            draft.request().referenceOrEmpty(),
            draft.orderDate(),
            draft.request().requestedDeliveryDate(),
            draft.policy().name(),
            draft.net().amount(),
            draft.vat().amount(),
            draft.net().plus(draft.vat()).amount(),
            user,
            no)
        .update();
    jdbc.sql("delete from sales_line where document_no = ?").param(no).update();
    insertLines(no, draft);
  }

  private void insertLines(String no, OrderDraft draft) {
    var rows = new ArrayList<Object[]>();
    for (var line : draft.lines()) {
      rows.add(
          new Object[] {
            no,
            rows.size() + 1,
            line.item().no(),
            line.item().description(draft.customer().language()),
            line.item().unit(),
            line.quantity(),
            line.unitPrice(),
            line.discountPercent(),
            line.amount().discount().amount(),
            line.amount().net().amount(),
            line.item().generalProductGroup(),
            line.item().vatProductGroup(),
            line.vat().group().rate().value(),
            line.item().unitPrice()
          });
    }
    batch.batchUpdate(
        """
        insert into sales_line (document_no, line_no, item_no, description, unit, quantity, unit_price,
          discount_percent, discount_amount, line_amount, general_product_group, vat_product_group, vat_rate, list_price)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  boolean deleteDraft(String no) {
    jdbc.sql(
            """
            delete l from sales_line l join sales_document d on d.no = l.document_no
            where d.no = ? and d.status = 'DRAFT'
            """)
        .param(no)
        .update();
    return jdbc.sql("delete from sales_document where no = ? and status = 'DRAFT'")
            .param(no)
            .update()
        == 1;
  }

  void setStatus(String no, Status status) {
    jdbc.sql("update sales_document set status = ?, version = version + 1 where no = ?")
        .params(status.name(), no)
        .update();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
