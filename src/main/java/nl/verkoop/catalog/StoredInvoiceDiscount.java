package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is taken off a whole document from which amount on, as it is kept. */
@Entity
@Table(name = "invoice_discount_terms")
class StoredInvoiceDiscount {

  /**
   * Under whose number, in which currency, and from which amount on. A currency by its code:
   * Hibernate sorts what it writes by its keys, and no currency comes before another.
   */
  @Embeddable
  record Key(String code, @JdbcTypeCode(SqlTypes.CHAR) String currency, BigDecimal minimumAmount)
      implements Serializable {

    Key(String code, Currency currency, BigDecimal minimumAmount) {
      this(code, currency.getCurrencyCode(), minimumAmount);
    }
  }

  /** What is agreed. */
  @Embeddable
  record Terms(BigDecimal discountPercent, BigDecimal serviceCharge) {

    /** As a person reads it, for whoever looks at what was changed. */
    String words() {
      return Stream.of("-" + plain(discountPercent) + "%", "+" + serviceCharge.toPlainString())
          .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
  }

  @EmbeddedId Key key;
  Terms terms;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredInvoiceDiscount() {}

  StoredInvoiceDiscount(Key key, Terms terms) {
    this.key = key;
    this.terms = terms;
  }
}
