package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankLedger;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.CustomerLedger.Application;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.Money;
import org.springframework.stereotype.Component;

/** Posts a receipt: Dr bank, Dr payment discount / Cr receivables (posting rules 6 and 14). */
@Component
class PaymentPosting implements Posting.Source {

  private final Customers customers;
  private final CustomerLedger customerLedger;
  private final BankLedger bankLedger;
  private final PostingSetup setup;
  private final Journal journal;

  PaymentPosting(
      Customers customers,
      CustomerLedger customerLedger,
      BankLedger bankLedger,
      PostingSetup setup,
      Journal journal) {
    this.customers = customers;
    this.customerLedger = customerLedger;
    this.bankLedger = bankLedger;
    this.setup = setup;
    this.journal = journal;
  }

  /** Posts the line; false, with nothing written, when an entry is no longer as it was proposed. */
  boolean post(String importNo, BankImport.Line line, List<Proposal> proposals) {
    var customer = customers.lock(proposals.get(0).customerNo());
    var open = customerLedger.open(proposals.stream().map(Proposal::entryNo).toList());
    var applications = new ArrayList<Application>();
    for (var proposal : proposals) {
      var entry = open.get(proposal.entryNo());
      if (entry == null || Money.euro(proposal.amount()).compareTo(entry.remainingAmount()) > 0) {
        return false;
      }
      applications.add(application(line, proposal, entry));
    }
    var documentNo = importNo + "-" + line.lineNo();
    var accounts = setup.customerGroup(customer.customerPostingGroup());
    var bank = setup.bankAccount(bankLedger.postingGroup(line.bankAccountNo()));
    var posting =
        PaymentPostingRule.postingFor(
            line,
            new PaymentPostingRule.Receipt(documentNo, applications, customer.name()),
            new PaymentPostingRule.Accounts(bank, accounts));
    if (!(journal.post(posting) instanceof Posted posted)) {
      return false;
    }
    var received = Money.euro(line.amount());
    customerLedger.enterPayment(
        posted.registerNo(),
        new CustomerLedger.Payment(
            customer.no(), documentNo, line.bookingDate(), received, applications));
    bankLedger.enter(
        posted.registerNo(),
        new BankLedger.Movement(
            line.bankAccountNo(), line.bookingDate(), documentNo, customer.name(), received));
    return true;
  }

  private static Application application(BankImport.Line line, Proposal proposal, OpenEntry entry) {
    var settlement = entry.settledBy(Money.euro(proposal.amount()), line.bookingDate());
    return new Application(entry.entryNo(), settlement.amount(), settlement.discount());
  }

  @Override
  public Posting.Kind kind() {
    return PaymentPostingRule.KIND;
  }
}
