package nl.verkoop.platform.retention;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verkoop.IntegrationTest;
import nl.verkoop.platform.database.StartRefused;
import nl.verkoop.scenario.Quote.Said;
import nl.verkoop.scenario.SalesOrder;
import nl.verkoop.shared.Erasure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;

/** What was kept long enough no longer says whom it was about; everything else does. */
class NightlyErasureTest extends IntegrationTest {

  @Autowired private NightlyErasure night;

  /** Where people stand in what becomes of an order, by the number of its invoice or its own. */
  private static final Map<String, String> PEOPLE =
      Map.of(
          "invoice",
          """
          select concat(sell_to_name, bill_to_name, ship_to_name, bill_to_contact, bill_to_street,
            bill_to_city, vat_registration_no, customer_reference)
          from sales_invoice where order_no = ?
          """,
          "shipment",
          """
          select concat(sell_to_name, ship_to_name, ship_to_street, ship_to_post_code)
          from shipment where order_no = ?
          """,
          "order",
          """
          select concat(ship_to_name, ship_to_street, ship_to_city, customer_reference)
          from sales_document where no = ?
          """,
          "mail",
          """
          select concat(recipient, server_answer) from mail_outbox where document_number = ?
          """,
          "payment",
          """
          select concat(counterparty_name, counterparty_iban, text)
          from bank_statement_line l
          join payment_application a on a.import_no = l.import_no and a.line_no = l.line_no
          join customer_entry e on e.entry_no = a.entry_no where e.document_no = ?
          """);

  private static final Set<String> OF_INVOICE = Set.of("mail", "payment");

  @Test
  void peopleLeaveWhatIsOldAndNothingElseDoes() {
    var old = paid("inkoop Jansen");
    var young = paid("inkoop Pietersen");
    makeOld(old);
    var before = sayingOf(young);
    var figures = figuresOf(old);
    assertThat(sayingOf(old))
        .hasSameSizeAs(PEOPLE)
        .allSatisfy((of, says) -> assertThat(says).hasSizeGreaterThan(3));
    night.atNight();
    assertThat(sayingOf(old))
        .hasSameSizeAs(PEOPLE)
        .allSatisfy((of, says) -> assertThat(says).as(of).matches("–+"));
    assertThat(sayingOf(young)).isEqualTo(before);
    assertThat(figuresOf(old)).isEqualTo(figures);
    assertThat(sent(old, "2016-03-01")).isZero();
    assertThat(sent(old, today().toString())).isPositive();
    assertThat(as("sales").get("/api/documents/invoice/" + old.invoice()).status()).isEqualTo(200);
  }

  /** Its offers are documents of their own, and what was said of them stands beside. */
  @Test
  void peopleLeaveQuotesThatEndedLongAgo() {
    var old = given.quoted(order("K1003", line("A3004", 1)).reference("inkoop Jansen"));
    old.said(Said.declined("PRICE"));
    var young = given.quoted(order("K1003", line("A3004", 1)).reference("inkoop Pietersen"));
    young.said(Said.declined("PRICE"));
    jdbc.sql("update sales_quote set ended_at = '2016-03-01' where no = ?")
        .param(old.no())
        .update();
    jdbc.sql(
            """
            insert into quote_signature (answer_id, drawn, drawing, document_sha256)
            select id, true, 'line', repeat('0', 64) from quote_answer where quote_no in (?, ?)
            """)
        .params(old.no(), young.no())
        .update();
    night.atNight();
    var people =
        """
        select concat(q.customer_reference, o.customer_reference, o.ship_to_name, a.given_by)
        from sales_document q join sales_document o on o.quote_no = q.no
        join quote_answer a on a.quote_no = q.no where q.no = ?
        """;
    assertThat(jdbc.sql(people).param(old.no()).query(String.class).single()).isEqualTo("––");
    assertThat(jdbc.sql(people).param(young.no()).query(String.class).single())
        .contains("inkoop Pietersen", "Mevrouw Jansen");
    var drawings =
        """
        select a.quote_no from quote_answer a join quote_signature s on s.answer_id = a.id
        where a.quote_no in (?, ?) and s.drawing is not null
        """;
    assertThat(jdbc.sql(drawings).params(old.no(), young.no()).query(String.class).list())
        .containsExactly(young.no());
    assertThat(old.negotiation().at("/answers/0/signature/by").asText())
        .isEqualTo("ERASED_DRAWING");
  }

  /** An order from 2016, as far as the law counts. */
  private void makeOld(SalesOrder order) {
    var invoice = order.invoice();
    for (var change :
        List.of(
            "update sales_order set ended_at = '2016-03-01' where no = ?",
            "update shipment set posting_date = '2016-03-02' where order_no = ?",
            "update sales_invoice set posting_date = '2016-03-02' where order_no = ?")) {
      assertThat(jdbc.sql(change).param(order.no()).update()).isEqualTo(1);
    }
    for (var change :
        List.of(
            "update mail_outbox set created_at = '2016-03-02' where document_number = ?",
            "update bank_statement_line set booking_date = '2016-04-01' where text = ?",
            """
            insert into archived_document
              (document_kind, document_number, content_hash, sha256, language, content, archived_at)
            values ('INVOICE', ?, '', repeat('0', 64), 'nl', 'paper', '2016-03-01')
            """)) {
      assertThat(jdbc.sql(change).param(invoice).update()).as(change).isEqualTo(1);
    }
  }

  @Test
  void whatWasSentAFewYearsAgoCannotBeThrownAway() {
    jdbc.sql(
            """
            insert into archived_document
              (document_kind, document_number, content_hash, sha256, language, content, archived_at)
            values ('INVOICE', 'KEPT-1', '', repeat('1', 64), 'nl', 'paper', ?)
            """)
        .param(today().minusYears(4).atStartOfDay())
        .update();
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from archived_document where document_number = 'KEPT-1'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("kept for five years at least");
  }

  @Test
  void aYearIsKeptAsAWhole() {
    var asked = new ArrayList<LocalDate>();
    Erasure erasure =
        (before, atMost) -> {
          asked.add(before);
          return asked.size() == 1 ? atMost : 0;
        };
    var day = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
    new NightlyErasure(List.of(erasure), Duration.ofDays(2557), day).atNight();
    assertThat(asked).containsExactly(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-01-01"));
  }

  @Test
  void whatFailsTonightKeepsNothingElseFromBeingDone() {
    var done = new ArrayList<LocalDate>();
    Erasure held =
        (before, atMost) -> {
          throw new CannotAcquireLockException("held");
        };
    Erasure free = (before, atMost) -> done.add(before) ? 1 : 0;
    new NightlyErasure(List.of(held, free), Duration.ofDays(2557), clock).atNight();
    assertThat(done).hasSize(1);
  }

  @Test
  void lessThanFiveYearsIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new NightlyErasure(List.of(), Duration.ofDays(365), clock))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "verkoop.keep-documents is 365 days; documents are kept for five years at least: 1827d");
  }

  private Map<String, String> sayingOf(SalesOrder order) {
    var says = new TreeMap<String, String>();
    PEOPLE.forEach(
        (of, query) ->
            says.put(
                of,
                jdbc.sql(query)
                    .param(OF_INVOICE.contains(of) ? order.invoice() : order.no())
                    .query(String.class)
                    .single()));
    return says;
  }

  private Map<String, Object> figuresOf(SalesOrder order) {
    return jdbc.sql(
            """
            select i.no, i.posting_date, i.sell_to_no, i.bill_to_no, i.net, i.vat, i.gross, l.item_no, l.quantity, l.line_amount
            from sales_invoice i join sales_invoice_line l on l.invoice_no = i.no where i.order_no = ?
            """)
        .param(order.no())
        .query()
        .singleRow();
  }

  private long sent(SalesOrder order, String notBefore) {
    return jdbc.sql(
            "select count(*) from archived_document where document_number = ? and archived_at >= ? and archived_at < date(?) + interval 3 day")
        .params(order.invoice(), notBefore, notBefore)
        .query(Long.class)
        .single();
  }

  private SalesOrder paid(String reference) {
    var order =
        given
            .ordered(order("K1017", line("A3016", 2)).reference(reference).atOnce())
            .invoiced()
            .paid();
    until(order.no(), "is mailed", () -> sent(order, today().toString()) > 0);
    return order;
  }
}
