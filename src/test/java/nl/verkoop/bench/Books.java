package nl.verkoop.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Whether the books are right after everything that was posted. */
final class Books {

  private static final int NOT_FOUND = 404;

  private Books() {}

  /** What trial balance and proof say, in one line. */
  static String check(Client admin) throws IOException {
    var balance = new ObjectMapper().readTree(admin.expect(admin.get("/api/trial-balance"), 200));
    var debit = balance.get("debit").decimalValue();
    if (debit.compareTo(balance.get("credit").decimalValue()) != 0 || debit.signum() == 0) {
      throw new IllegalStateException("The books do not balance: " + balance);
    }
    var proof = admin.get("/api/proof");
    return "debit = credit = "
        + debit.toPlainString()
        + (proof.statusCode() == NOT_FOUND ? "" : "; proof: " + admin.expect(proof, 200));
  }
}
