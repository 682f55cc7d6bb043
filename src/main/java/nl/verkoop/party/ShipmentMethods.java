package nl.verkoop.party;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The terms of delivery that the company knows (feature C-56). */
@Service
public class ShipmentMethods {

  private final JdbcClient jdbc;

  ShipmentMethods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of their codes. */
  List<ShipmentMethod> all() {
    return jdbc.sql("select code, description, description_en from shipment_method order by code")
        .query(ShipmentMethod.class)
        .list();
  }

  /** All of them, by code. */
  public Map<String, ShipmentMethod> byCode() {
    return all().stream().collect(Collectors.toMap(ShipmentMethod::code, Function.identity()));
  }

  /** That of this code in words of this language; empty for no code. */
  public String inWords(String code, String language) {
    return code.isEmpty() ? "" : byCode().get(code).description(language);
  }
}
