package nl.verkoop.process.paymentreconciliation;

import java.util.List;
import nl.verkoop.banking.BankImports;
import nl.verkoop.process.Opening;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** A reconciliation begins with a bank file that was read in. */
@Component
class StatementOpening implements Opening {

  private final BankImports imports;

  StatementOpening(BankImports imports) {
    this.imports = imports;
  }

  @Override
  public String processKey() {
    return PaymentReconciliationProcess.KEY;
  }

  @Override
  public List<Refusal> against(String importNo) {
    return imports.isWaiting(importNo)
        ? List.of()
        : List.of(Refusal.of("importNo", "import-not-waiting", importNo));
  }
}
