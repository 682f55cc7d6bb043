package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankLedger;
import nl.verkoop.ledger.Accounts;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.receivables.Application;
import nl.verkoop.receivables.Applied;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.NewEntry;
import nl.verkoop.receivables.OpenEntry;
import org.springframework.stereotype.Component;

/**
 * Posts a line of a statement: Dr bank, Dr payment discount / Cr receivables and Cr the accounts
 * that were chosen; the other way round for money that goes out (posting rules 6 and 14).
 */
@Component
class PaymentPosting implements Posting.Source {

  private final Customers customers;
  private final CustomerLedger customerLedger;
  private final BankLedger bankLedger;
  private final PostingSetup setup;
  private final Journal journal;
  private final Accounts chart;

  PaymentPosting(
      Customers customers,
      CustomerLedger customerLedger,
      BankLedger bankLedger,
      PostingSetup setup,
      Journal journal,
      Accounts chart) {
    this.chart = chart;
    this.customers = customers;
    this.customerLedger = customerLedger;
    this.bankLedger = bankLedger;
    this.setup = setup;
    this.journal = journal;
  }

  /**
   * Posts the line, once for each attempt; false, with nothing written, when an entry is no longer
   * as it was proposed, an account may no longer be posted on, or its period is closed.
   */
  boolean post(String importNo, int attempt, BankImport.Line line, LineParts parts) {
    var customer = customer(parts);
    var documentNo = importNo + "-" + line.lineNo();
    if (journal
        .posted(PaymentPostingRule.source(documentNo, attempt), PaymentPostingRule.KIND)
        .isPresent()) {
      return true;
    }
    var ofCustomer = line.of(parts.ofCustomer(line));
    var applications = applications(ofCustomer, parts.customerNo(), parts.entries());
    if (applications.isEmpty() || !mayPostOn(parts.onAccounts())) {
      return false;
    }
    var moved = EntryAmount.of(ofCustomer.money());
    var applied = Applied.of(moved.amount(), moved.lcy(), applications.get());
    var receipt =
        new PaymentPostingRule.Receipt(
            documentNo, attempt, moved, applied, parts.customerNo(), parts.onAccounts());
    var posting =
        PaymentPostingRule.postingFor(
            line, receipt, accounts(line, customer), setup::exchangeDifference);
    if (!(journal.post(posting) instanceof Posted posted)) {
      return false;
    }
    customer.ifPresent(
        of -> enter(posted.registerNo(), ofCustomer, documentNo, of.no(), applications.get()));
    bankLedger.enter(
        posted.registerNo(),
        new BankLedger.Movement(
            line.bankAccountNo(),
            line.bookingDate(),
            documentNo,
            customer.map(Customer::no).orElseGet(EntryText.BANK_LINE::stored),
            EntryAmount.of(line.money())));
    return true;
  }

  /** Whose money it is, whose ledger nobody else posts to meanwhile. */
  private Optional<Customer> customer(LineParts parts) {
    return Optional.of(parts.customerNo()).filter(no -> !no.isEmpty()).map(customers::lock);
  }

  private PaymentPostingRule.Accounts accounts(BankImport.Line line, Optional<Customer> customer) {
    return new PaymentPostingRule.Accounts(
        bankGroup(line.bankAccountNo()).bankAccount(),
        customer.map(Customer::customerPostingGroup).map(setup::customerGroup));
  }

  /**
   * What the money settles; none where an entry has less open than it should take, or is somebody
   * else's meanwhile, whose card his was merged into.
   */
  private Optional<List<Application>> applications(
      BankImport.Line line, String customerNo, List<Proposal> entries) {
    var open = customerLedger.open(entries.stream().map(Proposal::entryNo).toList());
    var applications = new ArrayList<Application>();
    for (var proposal : entries) {
      var entry = open.get(proposal.entryNo());
      if (entry == null
          || !entry.customerNo().equals(customerNo)
          || line.money(proposal.amount()).compareTo(entry.remainingAmount().absolute()) > 0) {
        return Optional.empty();
      }
      applications.add(application(line, proposal, entry));
    }
    return Optional.of(applications);
  }

  private boolean mayPostOn(List<LinePart> parts) {
    var found = chart.find(parts.stream().map(LinePart::accountNo).toList());
    return parts.stream().allMatch(each -> found.get(each.accountNo()).isForPeople());
  }

  /** Where money on this bank account waits until somebody knows what it is. */
  String suspenseAccount(String bankAccountNo) {
    return bankGroup(bankAccountNo).suspenseAccount();
  }

  private PostingSetup.BankGroup bankGroup(String bankAccountNo) {
    return setup.bankGroup(bankLedger.postingGroup(bankAccountNo));
  }

  private void enter(
      long registerNo,
      BankImport.Line line,
      String documentNo,
      String customerNo,
      List<Application> applications) {
    customerLedger.enter(
        registerNo,
        new NewEntry(
            line.amount().signum() > 0 ? EntryKind.PAYMENT : EntryKind.REFUND,
            customerNo,
            documentNo,
            "",
            "",
            line.bookingDate(),
            EntryAmount.of(line.money()).negated(),
            NewEntry.Due.on(line.bookingDate())),
        applications);
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
