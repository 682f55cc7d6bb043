package nl.verkoop.party;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The ship-to addresses of customers (feature C-09). */
@Service
public class ShipToAddresses {

  private final JdbcClient jdbc;

  ShipToAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** This address of this customer; another's is none of his. */
  public Optional<ShipToAddress> find(String customerNo, String code) {
    return jdbc.sql("select * from customer_ship_to where customer_no = ? and code = ?")
        .params(customerNo, code)
        .query(ShipToAddress.class)
        .optional();
  }

  /** All addresses of a customer, by code. */
  List<ShipToAddress> of(String customerNo) {
    return jdbc.sql("select * from customer_ship_to where customer_no = ? order by code")
        .param(customerNo)
        .query(ShipToAddress.class)
        .list();
  }
}
