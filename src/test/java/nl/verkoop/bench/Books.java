package nl.verkoop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Whether the books are right after everything that was posted. */
final class Books {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Books() {}

  /** What trial balance and proof say, in one line. */
  static String check(Client admin) throws IOException {
    var balance = JSON.readTree(admin.expect(admin.get("/api/trial-balance"), 200));
    var debit = balance.get("debit").decimalValue();
    if (debit.compareTo(balance.get("credit").decimalValue()) != 0 || debit.signum() == 0) {
      throw new IllegalStateException("The books do not balance: " + balance);
    }
    return "debit = credit = " + debit.toPlainString() + "; proved by " + prove(admin) + " checks";
  }

  private static int prove(Client admin) throws IOException {
    JsonNode proof =
        JSON.readTree(admin.expect(admin.post("/api/proof", "application/json", ""), 200));
    if (!proof.get("ok").booleanValue()) {
      throw new IllegalStateException("The books are wrong: " + proof);
    }
    return proof.get("checks").size();
  }
}
