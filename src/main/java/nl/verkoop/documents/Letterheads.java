package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.documents.TradeDocument.Seller;
import nl.verkoop.shared.CanonicalHash;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the selling company called itself, where it sat and where it was paid: every version that
 * documents were posted with, the one of today with them.
 */
@Component
public class Letterheads implements InitializingBean {

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
    jdbc.sql(
            """
            insert ignore into letterhead (hash, name, address, chamber_of_commerce_no,
              vat_registration_no, iban, bic, phone, mail, web)
            values (:hash, :name, :address, :chamber, :vat, :iban, :bic, :phone, :mail, :web)
            """)
        .param("hash", current)
        .param("name", company.name())
        .param("address", String.join("\n", company.address()))
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
            List.of(row.getString("address").split("\n")),
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
