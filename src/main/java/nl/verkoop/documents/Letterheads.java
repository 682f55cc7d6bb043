package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.documents.TradeDocument.Seller;
import nl.verkoop.shared.CanonicalHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the selling company called itself, where it sat and where it was paid: every version that
 * documents were posted with, the one of today with them.
 */
@Component
public class Letterheads implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(Letterheads.class);

  private final JdbcClient jdbc;
  private final CompanyProfile company;
  private final String current;

  Letterheads(JdbcClient jdbc, CompanyProfile company) {
    this.jdbc = jdbc;
    this.company = company;
    this.current = CanonicalHash.of(company);
  }

  /** Keeps the one of today, so that what is posted can name it. */
  @Override
  public void afterPropertiesSet() {
    try {
      insert();
    } catch (DuplicateKeyException e) {
      LOG.debug("The letterhead {} is kept already", current);
    }
  }

  private void insert() {
    jdbc.sql(
            """
            insert into letterhead (hash, name, street, house_no, house_no_addition, post_code,
              city, country, chamber_of_commerce_no, vat_registration_no, iban, bic, phone, mail,
              web)
            values (:hash, :name, :street, :house_no, :house_no_addition, :post_code, :city,
              :country, :chamber, :vat, :iban, :bic, :phone, :mail, :web)
            """)
        .param("hash", current)
        .param("name", company.name())
        .params(Parties.columns("", company.address()))
        .param("chamber", company.chamberOfCommerceNo())
        .param("vat", company.vatRegistrationNo())
        .param("iban", company.iban())
        .param("bic", company.bic())
        .param("phone", company.phone())
        .param("mail", company.mail())
        .param("web", company.web())
        .update();
  }

  /** By what a document that is posted now names the one of today. */
  public String current() {
    return current;
  }

  /** The sellers by what documents name them with, in one statement. */
  public Map<String, Seller> findAll(Collection<String> hashes) {
    return hashes.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from letterhead where hash in (:hashes)")
            .param("hashes", hashes)
            .query((row, index) -> Map.entry(row.getString("hash"), seller(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Seller seller(ResultSet row) throws SQLException {
    return new CompanyProfile(
            row.getString("name"),
            Parties.address(row, ""),
            row.getString("chamber_of_commerce_no"),
            row.getString("vat_registration_no"),
            row.getString("iban"),
            row.getString("bic"),
            row.getString("phone"),
            row.getString("mail"),
            row.getString("web"))
        .seller();
  }
}
