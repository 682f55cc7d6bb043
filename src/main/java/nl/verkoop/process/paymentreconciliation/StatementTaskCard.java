package nl.verkoop.process.paymentreconciliation;

import java.util.HashMap;
import java.util.Optional;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankImports;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Written;
import org.springframework.stereotype.Component;

/** The card of a review task: the file, how many lines wait, and what they come to. */
@Component
class StatementTaskCard implements TaskCard.Source {

  private final BankImports imports;
  private final CompanyCurrency currency;

  StatementTaskCard(BankImports imports, CompanyCurrency currency) {
    this.currency = currency;
    this.imports = imports;
  }

  @Override
  public boolean covers(String processKey) {
    return PaymentReconciliationProcess.KEY.equals(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(TaskCard.Step step) {
    var bankImport = imports.find(step.documentNo()).orElseThrow();
    var open = bankImport.open();
    var total = Money.sum(open.stream().map(BankImport.Line::money).toList(), currency.get());
    var facts = new HashMap<String, String>();
    TaskFacts.write("cardText", reader -> Written.amount(total, reader), facts::put);
    return Optional.of(new TaskCard(step.documentNo(), payers(bankImport), total, facts));
  }

  private static String payers(BankImport bankImport) {
    var open = bankImport.open();
    var first =
        open.stream()
            .map(BankImport.Line::counterpartyName)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    return open.size() > 1 ? first + " (+" + (open.size() - 1) + ")" : first;
  }
}
