package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.IntegrationTest;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.sales.DraftResult.Saved;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesDrafts.Origin;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which act takes an order from where to where, and what it says elsewhere (posting rules 1). */
class OrderStatesTest extends IntegrationTest {

  @Autowired private SalesDrafts drafts;
  @Autowired private SalesOrders orders;
  @Autowired private OrderRelease release;
  @Autowired private TransactionTemplate transactions;

  /** The acts by what the table below calls them. */
  private Map<String, Function<String, List<Refusal>>> acts() {
    return Map.of(
        "place", no -> orders.place(no, "K1003", "another"),
        "check",
            no -> release.recordCheck(no, new CreditCheck(List.of(), "credit-check", 1, "anna")),
        "askApproval", release::waits,
        "giveBack", no -> release.decided(no, ApprovalOutcome.RETURNED),
        "reject", release::reject,
        "release", release::release,
        "proposeShipment", orders::proposeShipment,
        "cancelRest", orders::cancelOutstanding);
  }

  @ParameterizedTest(name = "{1} when {0}, last decided {2}: {3}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          DRAFT            | place           | -        | OPEN
          OPEN             | place           | -        | order-in-progress
          PENDING_APPROVAL | place           | -        | order-not-open
          RELEASED         | place           | -        | order-not-open
          COMPLETED        | place           | -        | order-not-open
          CANCELLED        | place           | -        | order-not-open
          REJECTED         | place           | -        | order-not-open
          DRAFT            | check           | -        | order-elsewhere
          OPEN             | check           | -        | OPEN
          PENDING_APPROVAL | check           | -        | order-elsewhere
          RELEASED         | check           | -        | order-elsewhere
          OPEN             | askApproval     | -        | PENDING_APPROVAL
          DRAFT            | askApproval     | -        | order-elsewhere
          PENDING_APPROVAL | askApproval     | -        | order-elsewhere
          RELEASED         | askApproval     | -        | order-elsewhere
          REJECTED         | askApproval     | -        | order-elsewhere
          PENDING_APPROVAL | giveBack        | RETURNED | OPEN
          PENDING_APPROVAL | giveBack        | REJECTED | decision-not-taken
          PENDING_APPROVAL | giveBack        | -        | decision-not-taken
          OPEN             | giveBack        | RETURNED | order-elsewhere
          RELEASED         | giveBack        | RETURNED | order-elsewhere
          PENDING_APPROVAL | reject          | REJECTED | REJECTED
          PENDING_APPROVAL | reject          | APPROVED | decision-not-taken
          PENDING_APPROVAL | reject          | -        | decision-not-taken
          RELEASED         | reject          | REJECTED | order-elsewhere
          PENDING_APPROVAL | release         | APPROVED | RELEASED
          PENDING_APPROVAL | release         | REJECTED | order-not-cleared
          PENDING_APPROVAL | release         | -        | order-not-cleared
          OPEN             | release         | -        | order-not-cleared
          DRAFT            | release         | -        | order-elsewhere
          RELEASED         | release         | APPROVED | order-elsewhere
          COMPLETED        | release         | APPROVED | order-elsewhere
          REJECTED         | release         | APPROVED | order-elsewhere
          RELEASED         | proposeShipment | -        | RELEASED
          OPEN             | proposeShipment | -        | order-not-released
          COMPLETED        | proposeShipment | -        | order-not-released
          OPEN             | cancelRest      | -        | order-not-released
          PENDING_APPROVAL | cancelRest      | -        | order-not-released
          COMPLETED        | cancelRest      | -        | order-not-released
          CANCELLED        | cancelRest      | -        | order-not-released
          """)
  void anActLeadsOnFromItsOwnStateOnly(String from, String act, String decided, String to) {
    transactions.executeWithoutResult(
        turn -> {
          var no = orderIn(from);
          Optional.ofNullable(decided).ifPresent(outcome -> lastDecided(no, outcome));
          var refusals = acts().get(act).apply(no);
          assertThat(refusals.isEmpty() ? status(no) : codes(refusals)).isEqualTo(to);
          if (!refusals.isEmpty()) {
            assertThat(status(no)).as("what is refused changes nothing").isEqualTo(from);
          }
          turn.setRollbackOnly();
        });
  }

  private String orderIn(String status) {
    var line = new LineRequest(null, null, "A3004", null, null, null, BigDecimal.ONE, null, null);
    var request =
        new DocumentRequest(
            "K1003",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(line));
    var no = ((Saved) drafts.create(Kind.ORDER, request, Origin.typed("anna"))).no();
    if (!status.equals("DRAFT")) {
      jdbc.sql(
              """
              insert into sales_order (no, customer_no, status, process_instance_id, steps)
              values (?, 'K1003', ?, 'its own', 1)
              """)
          .params(no, status)
          .update();
    }
    return no;
  }

  private void lastDecided(String no, String outcome) {
    jdbc.sql(
            """
            insert into approval_entry (document_no, document_revision, round, place, requested_by,
              requested_at, approver_group, amount, reasons, status, decided_by, decided_at)
            values (?, 0, 1, 1, 'anna', utc_timestamp(3), 'salesmanager', 1, 'large-order', ?,
              'bert', utc_timestamp(3))
            """)
        .params(no, outcome)
        .update();
  }

  private String status(String no) {
    return orders.header(no).status().name();
  }

  private static String codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).collect(Collectors.joining(" "));
  }
}
