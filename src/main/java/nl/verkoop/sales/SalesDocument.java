package nl.verkoop.sales;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.numbering.Series;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What somebody wrote down to be sold, with its lines: changed as a whole, and only here. What
 * becomes of it once it is placed is kept elsewhere. Amounts are in its currency.
 */
@Entity
class SalesDocument {

  /** What it is written for, and which numbers it is known by. */
  enum Kind {
    QUOTE("SALES_QUOTE"),
    /** What was offered of a quote, as it was sent; known by the quote's number and its round. */
    OFFER(""),
    ORDER("SALES_ORDER"),
    INVOICE("DRAFT_INVOICE"),
    CREDIT_MEMO("DRAFT_CREDIT_MEMO"),
    RETURN_ORDER("SALES_RETURN_ORDER");

    private final String series;

    Kind(String series) {
      this.series = series;
    }

    Series numbers() {
      return new Series(series);
    }

    /** Whether its offer stands until a day. */
    boolean hasValidity() {
      return this == QUOTE || this == OFFER;
    }
  }

  @Id private String no;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String customerNo;
  private String billToNo;
  private String shipToCode;
  private String shipToName;
  private String shipToContact;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "ship_to_street"))
  @AttributeOverride(name = "houseNo", column = @Column(name = "ship_to_house_no"))
  @AttributeOverride(name = "houseNoAddition", column = @Column(name = "ship_to_house_no_addition"))
  @AttributeOverride(name = "postCode", column = @Column(name = "ship_to_post_code"))
  @AttributeOverride(name = "city", column = @Column(name = "ship_to_city"))
  @AttributeOverride(name = "country", column = @Column(name = "ship_to_country"))
  private Address shipTo;

  private String customerReference;
  private String salesperson;
  private String shipmentMethod;

  /** Null for none. */
  private String campaign;

  private LocalDate orderDate;
  private LocalDate requestedDeliveryDate;
  private LocalDate validUntil;
  private String quoteNo;

  @Enumerated(EnumType.STRING)
  private FulfilmentPolicy fulfilmentPolicy;

  @JdbcTypeCode(SqlTypes.CHAR)
  private Currency currency;

  private BigDecimal net;
  private BigDecimal vat;
  private BigDecimal gross;
  private BigDecimal netAtMost;

  @Enumerated(EnumType.STRING)
  private InvoiceDiscount.Origin invoiceDiscountOrigin;

  private BigDecimal invoiceDiscountPercent;
  private BigDecimal invoiceDiscount;
  private String createdBy;
  private Instant createdAt;

  /** Everybody who wrote it, with commas between them, whoever wrote last at the end. */
  private String writtenBy = "";

  private boolean agreedBefore;
  private String idempotencyKey;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String requestHash;

  private int revision;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version private Integer version;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "documentNo", insertable = false, updatable = false)
  @OrderBy("position")
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
      Kind kind, String no, DocumentDraft draft, SalesDrafts.Origin origin, Instant now) {
    var document = new SalesDocument(no, kind, origin.user(), now);
    document.agreedBefore = origin.agreedBefore();
    document.write(draft, origin.user());
    origin
        .offer()
        .ifPresent(
            offer -> {
              document.quoteNo = offer.quoteNo();
              document.writtenBy = offer.writtenBy();
            });
    return document;
  }

  /** By what it is recognised when the file that it came from is sent again. */
  void recogniseBy(String key, String hash) {
    idempotencyKey = key;
    requestHash = hash;
  }

  /**
   * Replaces what was asked for; who wrote it answers for it from now on, whatever was agreed
   * before.
   */
  void rewrite(DocumentDraft draft, String user) {
    agreedBefore = false;
    revision++;
    write(draft, user);
  }

  /** Every number of a line that this document does not have, or that is named twice. */
  List<Refusal> against(DocumentRequest request) {
    return LineNumbers.of(lines).against(request.linesOrNone());
  }

  private void write(DocumentDraft draft, String user) {
    customerNo = draft.customer().no();
    billToNo = draft.charged().no();
    shipToCode = draft.shipToCode();
    shipToName = draft.shipTo().name();
    shipToContact = draft.shipTo().contact();
    shipTo = draft.shipTo().address();
    customerReference = draft.request().referenceOrEmpty();
    salesperson = draft.named().salesperson();
    shipmentMethod = draft.named().shipmentMethod();
    campaign = draft.campaign().orElse(null);
    orderDate = draft.orderDate();
    requestedDeliveryDate = draft.request().requestedDeliveryDate();
    validUntil = kind.hasValidity() ? draft.validUntil() : null;
    fulfilmentPolicy = draft.policy();
    currency = draft.currency();
    net = draft.net().amount();
    vat = draft.vat().amount();
    gross = draft.net().plus(draft.vat()).amount();
    netAtMost = draft.netAtMost().amount();
    invoiceDiscountOrigin = draft.discount().origin();
    invoiceDiscountPercent = draft.discount().percent().value();
    invoiceDiscount = draft.discount().amount().amount();
    var others =
        Stream.of(writtenBy.split(",")).filter(each -> !each.isEmpty() && !each.equals(user));
    writtenBy = Stream.concat(others, Stream.of(user)).collect(Collectors.joining(","));
    writeLines(draft);
  }

  /** A line keeps its row as long as it is asked for by its number. */
  private void writeLines(DocumentDraft draft) {
    var asked = draft.lines();
    var written = LineNumbers.of(lines).writtenTo(draft.request().linesOrNone());
    var stays = new HashSet<>(written);
    lines.removeIf(line -> !stays.contains(line.no()));
    var kept = lines.stream().collect(Collectors.toMap(SalesLine::no, Function.identity()));
    for (var index = 0; index < asked.size(); index++) {
      var lineNo = written.get(index);
      var line = kept.get(lineNo);
      if (line == null) {
        line = new SalesLine(no, lineNo);
        lines.add(line);
      }
      line.write(index + 1, asked.get(index));
    }
  }

  String no() {
    return no;
  }

  int version() {
    return version;
  }
}
