package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.verkoop.party.Customer;
import nl.verkoop.receivables.Ageing;

/** A customer in the list, with what he owes. */
record CustomerRow(
    String no,
    String name,
    String contact,
    String postCode,
    String city,
    String country,
    String email,
    String phone,
    @Schema(description = "Who sells to him, by name; empty for nobody in particular")
        String salesperson,
    @Schema(
            description =
                "What he owes, less what he has to his credit; in the company's currency, like the other amounts")
        BigDecimal balance,
    @Schema(description = "What he should have paid by now") BigDecimal overdue,
    @Schema(description = "0 means no limit") BigDecimal creditLimit,
    Customer.Blocked blocked,
    @Schema(description = "Whether he is new and not approved, or was rejected") boolean restricted,
    @Schema(description = "Whether nothing new is written for him") boolean closed,
    @Schema(description = "Whether he was quoted and is no customer yet") boolean prospect) {

  static CustomerRow of(CustomerList.Found found, Ageing ageing) {
    return new CustomerRow(
        found.no(),
        found.name(),
        found.contact(),
        found.postCode(),
        found.city(),
        found.country(),
        found.email(),
        found.phone(),
        found.salesperson(),
        ageing.balance().amount(),
        ageing.overdue().amount(),
        found.creditLimit(),
        found.blocked(),
        found.restricted(),
        found.closed(),
        found.prospect());
  }

  /** What stands in the way of doing business with him, in one word. */
  String state() {
    if (closed) {
      return "CLOSED";
    }
    if (prospect) {
      return "PROSPECT";
    }
    return restricted ? "RESTRICTED" : blocked.name();
  }
}
