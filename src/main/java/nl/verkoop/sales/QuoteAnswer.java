package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the customer said of an offer, or why we took it back.
 *
 * @param round of the offer; none where nothing was offered yet
 * @param givenBy who said it, as he was named; empty where nobody asked
 */
public record QuoteAnswer(
    long id,
    Integer round,
    Kind kind,
    Channel channel,
    String givenBy,
    Reason reason,
    String remark,
    LocalDate wishedDelivery,
    String recordedBy,
    Instant recordedAt) {

  /** What is wanted of one line of an offer; null where it may stay as it is. */
  public record Wanted(int lineNo, BigDecimal quantity, BigDecimal unitPrice) {}

  /**
   * What was said; a counter-offer asks for another offer. What is said of an offer that is over
   * comes too late: it is kept, and decides nothing.
   */
  public enum Kind {
    ACCEPTED,
    DECLINED,
    COUNTERED,
    WITHDRAWN,
    LATE;

    /** Those that a seller can hear of. */
    public static final Set<Kind> HEARD = Set.of(ACCEPTED, DECLINED, COUNTERED, WITHDRAWN);

    /** Whether nothing is negotiated any more. */
    boolean ends() {
      return this == ACCEPTED || this == DECLINED || this == WITHDRAWN;
    }

    /** Whether he wants what was offered, and says what of it where he may choose. */
    boolean takes() {
      return this == ACCEPTED || this == LATE;
    }

    /** Why a sale was lost is counted. */
    boolean needsReason() {
      return this == DECLINED || this == WITHDRAWN;
    }
  }

  /** How it came to us; our own decision came from nobody. */
  public enum Channel {
    PHONE,
    MAIL,
    LINK,
    OWN;

    /** The ways in which a seller hears of it. */
    public static final Set<Channel> OF_SELLERS = Set.of(PHONE, MAIL);
  }

  /** Why it was declined or taken back; none for any other answer. */
  public enum Reason {
    NONE,
    PRICE,
    DELIVERY,
    COMPETITOR,
    NO_NEED,
    OTHER
  }
}
