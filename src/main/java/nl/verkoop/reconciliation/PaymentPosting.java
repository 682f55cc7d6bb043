package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankLedger;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.Application;
import nl.verkoop.receivables.Applied;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.NewEntry;
import nl.verkoop.receivables.OpenEntry;
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

  /**
   * Posts the line, once; false, with nothing written, when an entry is no longer as it was
   * proposed, or its period is closed.
   */
  boolean post(String importNo, BankImport.Line line, List<Proposal> proposals) {
    var customer = customers.lock(proposals.get(0).customerNo());
    var documentNo = importNo + "-" + line.lineNo();
    if (journal
        .posted(PaymentPostingRule.source(documentNo), PaymentPostingRule.KIND)
        .isPresent()) {
      return true;
    }
    var open = customerLedger.open(proposals.stream().map(Proposal::entryNo).toList());
    var applications = new ArrayList<Application>();
    for (var proposal : proposals) {
      var entry = open.get(proposal.entryNo());
      if (entry == null || line.money(proposal.amount()).compareTo(entry.remainingAmount()) > 0) {
        return false;
      }
      applications.add(application(line, proposal, entry));
    }
    var accounts = setup.customerGroup(customer.customerPostingGroup());
    var bank = setup.bankAccount(bankLedger.postingGroup(line.bankAccountNo()));
    var received = EntryAmount.of(line.money());
    var applied = Applied.of(received.amount(), received.lcy(), applications);
    var posting =
        PaymentPostingRule.postingFor(
            line,
            new PaymentPostingRule.Receipt(documentNo, received, applied, customer.no()),
            new PaymentPostingRule.Accounts(bank, accounts),
            setup::exchangeDifference);
    if (!(journal.post(posting) instanceof Posted posted)) {
      return false;
    }
    enter(posted.registerNo(), line, documentNo, customer.no(), received, applications);
    return true;
  }

  private void enter(
      long registerNo,
      BankImport.Line line,
      String documentNo,
      String customerNo,
      EntryAmount received,
      List<Application> applications) {
    customerLedger.enter(
        registerNo,
        new NewEntry(
            EntryKind.PAYMENT,
            customerNo,
            documentNo,
            "",
            line.bookingDate(),
            received.negated(),
            NewEntry.Due.on(line.bookingDate())),
        applications);
    bankLedger.enter(
        registerNo,
        new BankLedger.Movement(
            line.bankAccountNo(), line.bookingDate(), documentNo, customerNo, received));
  }

  private static Application application(BankImport.Line line, Proposal proposal, OpenEntry entry) {
    var settlement = entry.settledBy(line.money(proposal.amount()), line.bookingDate());
    return new Application(entry, settlement.amount(), settlement.discount());
  }

  @Override
  public Posting.Kind kind() {
    return PaymentPostingRule.KIND;
  }
}
