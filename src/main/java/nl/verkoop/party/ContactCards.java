package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts as people keep them, one at a time (features K-01 and K-06). A contact who is a customer
 * and the customer's card change each other, so both take turns together.
 */
@Service
class ContactCards {

  private static final Series NUMBERS = new Series("CONTACT");

  private final JdbcClient jdbc;
  private final StoredContacts stored;
  private final Countries countries;
  private final NumberSeries numbers;
  private final CustomerCards customers;
  private final MailedPapers papers;
  private final CustomerChanges changes;
  private final List<ContactUse> uses;
  private final EntityManager entities;

  ContactCards(
      JdbcClient jdbc,
      StoredContacts stored,
      Countries countries,
      NumberSeries numbers,
      CustomerCards customers,
      MailedPapers papers,
      CustomerChanges changes,
      List<ContactUse> uses,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.countries = countries;
    this.numbers = numbers;
    this.customers = customers;
    this.papers = papers;
    this.changes = changes;
    this.uses = uses;
    this.entities = entities;
  }

  /** A contact, and how often he was written, which a change must name. */
  record Kept(String no, ContactCard card, int version) {

    ContactFields fields() {
      return ContactFields.of(card);
    }
  }

  /** The contact under this number, in capitals or not. */
  @Transactional(readOnly = true)
  Optional<Kept> find(String typedNo) {
    var no = typedNo.strip().toUpperCase(Locale.ROOT);
    var cards = cards(no);
    var kept = cards.before(no).map(card -> new Kept(no, card, cards.version(no).orElseThrow()));
    entities.clear();
    return kept;
  }

  /** The same for a change of him, which waits until nobody else changes a card. */
  Optional<Kept> take(String typedNo) {
    ImportTurn.take(jdbc, "customer");
    return find(typedNo);
  }

  static List<Refusal> unknown(String no) {
    return List.of(Refusal.unknown("no", "contact-unknown", no));
  }

  /** What became of somebody whom somebody typed. */
  sealed interface Result {
    record Saved(String no) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Keeps somebody new under the next number; what is left out of him is as at his company.
   * Refused: a company that is not there, papers that another of its people gets, and whatever a
   * customer's card may not say either.
   */
  @Transactional
  Result register(ContactFields fields, Collection<String> groups) {
    ImportTurn.take(jdbc, "customer");
    var cells = fields.cells();
    var company = company(cells.get("company_no")).map(Kept::card);
    var typed = TypedContact.ofNew(cells, company);
    var card = read(typed, "", Optional.empty(), groups);
    if (!typed.refusals().isEmpty()) {
      return new Result.Refused(typed.refusals());
    }
    var no = numbers.next(NUMBERS);
    write(no, card);
    return new Result.Saved(no);
  }

  /**
   * Writes a contact anew, if nobody did so since that version; the customer that he is follows
   * (feature K-03). Refused: the same as for somebody new, and what may not be said on that
   * customer's card by somebody in these groups.
   */
  @Transactional
  Result change(String typedNo, ContactFields fields, int version, Collection<String> groups) {
    var kept = take(typedNo);
    var against = against(kept, typedNo, version);
    if (!against.isEmpty()) {
      return new Result.Refused(against);
    }
    var no = kept.orElseThrow().no();
    var before = kept.orElseThrow().card();
    var typed = TypedContact.ofKnown(before, fields.cells());
    var card = read(typed, no, Optional.of(before), groups);
    var refusals = new ArrayList<>(typed.refusals());
    if (refusals.isEmpty() && card.customerNo() != null && !card.shared().equals(before.shared())) {
      refusals.addAll(changeCustomer(before, card, groups));
    }
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    write(no, card);
    return new Result.Saved(no);
  }

  /** Only what is different, so that a rule about the rest is not asked again. */
  private List<Refusal> changeCustomer(
      ContactCard before, ContactCard card, Collection<String> groups) {
    var cells = card.shared();
    cells.entrySet().removeAll(before.shared().entrySet());
    var result = customers.change(card.customerNo(), cells, Optional.empty(), groups);
    return result instanceof CustomerCards.Result.Refused refused ? refused.reasons() : List.of();
  }

  private ContactCard read(
      TypedContact typed, String no, Optional<ContactCard> before, Collection<String> groups) {
    var card = typed.read(PartyChoices.read(jdbc, countries));
    if (!card.companyNo().isEmpty()) {
      checkCompany(typed, card, no);
    }
    var companyNo = card.companyNo().isEmpty() ? no : card.companyNo();
    for (var paper : ContactPaper.values()) {
      if (!companyNo.isEmpty() && card.gets(paper)) {
        papers
            .takenBy(paper, companyNo, no)
            .ifPresent(other -> typed.refuse("papers", "papers-taken", other));
      }
    }
    var movesInvoices = !invoiced(before).equals(invoiced(Optional.of(card)));
    if (movesInvoices && !TypedCard.keepsTerms(groups)) {
      var samePapers = before.filter(each -> each.papers().equals(card.papers())).isPresent();
      typed.refuse(samePapers ? "email" : "papers", "not-for-your-role");
    }
    return card;
  }

  private void checkCompany(TypedContact typed, ContactCard card, String no) {
    if (card.isCompany()) {
      typed.refuse("company_no", "contact-company-has-none");
    } else if (card.customerNo() != null) {
      typed.refuse("company_no", "contact-is-customer", card.customerNo());
    } else if (company(card.companyNo()).filter(each -> each.card().isCompany()).isEmpty()) {
      typed.refuse("company_no", "contact-company-unknown", card.companyNo());
    }
  }

  private Optional<Kept> company(String no) {
    return Optional.ofNullable(no).filter(each -> !each.isBlank()).flatMap(this::find);
  }

  /** The customer whose invoices somebody gets, and where. */
  private record Invoiced(String customerNo, String email) {}

  /** Whose invoices go to him, which finance decides; none where they go as his card says. */
  private Optional<Invoiced> invoiced(Optional<ContactCard> card) {
    return card.filter(each -> each.gets(ContactPaper.INVOICES))
        .flatMap(each -> customerOf(each).map(customer -> new Invoiced(customer, each.email())));
  }

  /** The customer that he, or his company, is. */
  private Optional<String> customerOf(ContactCard card) {
    return Optional.ofNullable(card.customerNo())
        .or(() -> company(card.companyNo()).map(each -> each.card().customerNo()));
  }

  /**
   * Takes a contact away; the customer that he is stays. Refused: a company with people, and
   * somebody with whom something is going on (feature K-06).
   */
  @Transactional
  List<Refusal> remove(String typedNo, int version, Collection<String> groups) {
    var kept = take(typedNo);
    var against = against(kept, typedNo, version);
    if (!against.isEmpty()) {
      return against;
    }
    var no = kept.orElseThrow().no();
    var refusals = new ArrayList<Refusal>();
    if (hasPeople(no)) {
      refusals.add(Refusal.of("", "contact-has-people", kept.orElseThrow().card().name()));
    }
    jdbc.sql("select no from contact where no = ? for update").param(no).query().singleRow();
    uses.forEach(use -> refusals.addAll(use.against(no)));
    if (invoiced(kept.map(Kept::card)).isPresent() && !TypedCard.keepsTerms(groups)) {
      refusals.add(Refusal.of("papers", "not-for-your-role"));
    }
    if (refusals.isEmpty()) {
      stored.deleteById(no);
      stored.flush();
      recordInvoices(kept.map(Kept::card), Optional.empty());
    }
    return refusals;
  }

  private boolean hasPeople(String no) {
    return jdbc.sql("select exists (select 1 from contact where company_no = ?)")
        .param(no)
        .query(Boolean.class)
        .single();
  }

  private static List<Refusal> against(Optional<Kept> kept, String no, int version) {
    if (kept.isEmpty()) {
      return unknown(no);
    }
    return kept.get().version() == version
        ? List.of()
        : List.of(Refusal.conflict("version", "card-changed-meanwhile", kept.get().no()));
  }

  private CardFile<ContactCard, StoredContact> cards(String no) {
    return new CardFile<>(stored, Set.of(no), StoredContact::new, entities);
  }

  /** The caller has the turn of customers. */
  void write(String no, ContactCard card) {
    var cards = cards(no);
    var before = cards.before(no);
    cards.put(no, card);
    cards.write(Set.of());
    recordInvoices(before, Optional.of(card));
  }

  /** Whose invoices go elsewhere from now on is told by the customer's card, with who did it. */
  private void recordInvoices(Optional<ContactCard> before, Optional<ContactCard> after) {
    var from = invoiced(before);
    var to = invoiced(after);
    if (!from.equals(to)) {
      from.ifPresent(each -> changes.record(each.customerNo(), "invoicesTo", each.email(), ""));
      to.ifPresent(each -> changes.record(each.customerNo(), "invoicesTo", "", each.email()));
    }
  }
}
