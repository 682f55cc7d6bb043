package nl.verkoop.party;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is mailed to a contact, instead of to the address on the customer's card. */
enum ContactPaper {
  OFFERS("OFFER", "OFFER_REMINDER"),
  CONFIRMATIONS("ORDER_CONFIRMATION"),
  INVOICES("INVOICE");

  private final Set<String> documents;

  /** By the names of the kinds of documents, which modules below this one declare. */
  ContactPaper(String... documents) {
    this.documents = Set.of(documents);
  }

  /** Among which papers documents of this kind are; nothing for those that nobody is mailed. */
  static Optional<ContactPaper> among(String documentKind) {
    return Arrays.stream(values())
        .filter(each -> each.documents.contains(documentKind))
        .findFirst();
  }

  /** The papers of a list such as "OFFERS,INVOICES"; nothing where one of them is none. */
  static Optional<List<ContactPaper>> read(String list) {
    var names = Arrays.stream(list.split("[,\\s]+")).filter(name -> !name.isEmpty()).toList();
    var known = Arrays.stream(values()).filter(each -> names.contains(each.name())).toList();
    return Set.copyOf(names).size() == known.size() ? Optional.of(known) : Optional.empty();
  }

  /** The list as it is kept. */
  static String written(Collection<ContactPaper> papers) {
    return papers.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}
