package nl.verkoop.sales;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What somebody wrote down to be sold, with its lines: changed as a whole, and only here. What
 * becomes of it once it is placed is kept elsewhere. Amounts are in euro.
 */
@Entity
class SalesDocument {

  /** What it is written for. */
  enum Kind {
    QUOTE,
    ORDER,
    INVOICE,
    CREDIT_MEMO,
    RETURN_ORDER
  }

  @Id private String no;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String customerNo;
  @Embedded private SalesAddress shipTo;
  private String customerReference;
  private LocalDate orderDate;
  private LocalDate requestedDeliveryDate;

  @Enumerated(EnumType.STRING)
  private FulfilmentPolicy fulfilmentPolicy;

  private BigDecimal net;
  private BigDecimal vat;
  private BigDecimal gross;
  private String createdBy;
  private Instant createdAt;
  private String changedBy;
  private boolean agreedBefore;
  private String idempotencyKey;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String requestHash;

  private int revision;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version private Integer version;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "documentNo", insertable = false, updatable = false)
  @OrderBy("key.lineNo")
  private List<SalesLine> lines = new ArrayList<>();

  protected SalesDocument() {}

  private SalesDocument(String no, Kind kind, String createdBy, Instant createdAt) {
    this.no = no;
    this.kind = kind;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /** A new document of this kind under its number, with what was asked for. */
  static SalesDocument of(
      Kind kind, String no, OrderDraft draft, SalesOrders.Origin origin, Instant now) {
    var document = new SalesDocument(no, kind, origin.user(), now);
    document.agreedBefore = origin.agreedBefore();
    document.write(draft, origin.user());
    return document;
  }

  /** By what it is recognised when the file that it came from is sent again. */
  void recogniseBy(String key, String hash) {
    idempotencyKey = key;
    requestHash = hash;
  }

  /**
   * Replaces what was asked for. A line keeps its number as long as there is one in its place; who
   * wrote it answers for it from now on, whatever was agreed before.
   */
  void rewrite(OrderDraft draft, String user) {
    agreedBefore = false;
    revision++;
    write(draft, user);
  }

  private void write(OrderDraft draft, String user) {
    customerNo = draft.customer().no();
    shipTo = SalesAddress.of(draft.shipTo());
    customerReference = draft.request().referenceOrEmpty();
    orderDate = draft.orderDate();
    requestedDeliveryDate = draft.request().requestedDeliveryDate();
    fulfilmentPolicy = draft.policy();
    net = draft.net().amount();
    vat = draft.vat().amount();
    gross = draft.net().plus(draft.vat()).amount();
    changedBy = user;
    writeLines(draft);
  }

  private void writeLines(OrderDraft draft) {
    var asked = draft.lines();
    while (lines.size() > asked.size()) {
      lines.remove(lines.size() - 1);
    }
    while (lines.size() < asked.size()) {
      lines.add(new SalesLine(no, lines.size() + 1));
    }
    for (var index = 0; index < asked.size(); index++) {
      lines.get(index).write(asked.get(index), draft.customer().language());
    }
  }

  String no() {
    return no;
  }

  int version() {
    return version;
  }
}
