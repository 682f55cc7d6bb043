package nl.verkoop.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a customer's papers are mailed: to the contact who gets papers of that kind, else to the
 * address on his card (feature K-01). One of a company's people gets each.
 */
@Repository
class MailedPapers {

  private final JdbcClient jdbc;

  MailedPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Address(String no, String email) {}

  /** The addresses by the customers' numbers; who has none is left out. */
  Map<String, String> addresses(DocumentKind kind, Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var addresses =
        new HashMap<>(
            read(
                "select no, email from customer where no in (:numbers) and email <> ''",
                numbers,
                ""));
    ContactPaper.among(kind.name())
        .ifPresent(paper -> addresses.putAll(read(OF_CONTACTS, numbers, paper.name())));
    return addresses;
  }

  private static final String OF_CONTACTS =
      """
      select c.customer_no no, c.email from contact c
      where c.customer_no in (:numbers) and find_in_set(:paper, c.papers)
      union all
      select m.customer_no no, c.email from contact m join contact c on c.company_no = m.no
      where m.customer_no in (:numbers) and find_in_set(:paper, c.papers)
      """;

  private Map<String, String> read(String sql, Collection<String> numbers, String paper) {
    return jdbc
        .sql(sql)
        .param("numbers", numbers)
        .param("paper", paper)
        .query(Address.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Address::no, Address::email));
  }

  /** The contacts who get papers of this customer, by name. */
  List<String> receivers(String customerNo) {
    return jdbc.sql(
            """
            select c.name from contact c left join contact m on m.no = c.company_no
            where c.papers <> '' and :customer in (c.customer_no, m.customer_no)
            order by c.name
            """)
        .param("customer", customerNo)
        .query(String.class)
        .list();
  }

  private record Taken(String name, String papers) {}

  /** Who else at this company gets papers of this kind. */
  Optional<String> takenBy(ContactPaper paper, String companyNo, String exceptNo) {
    return at(companyNo, exceptNo).stream()
        .filter(each -> ContactPaper.read(each.papers()).orElseThrow().contains(paper))
        .map(Taken::name)
        .findFirst();
  }

  private List<Taken> at(String companyNo, String exceptNo) {
    return jdbc.sql(
            """
            select name, papers from contact
            where (no = :company or company_no = :company) and no <> :except and papers <> ''
            order by no
            """)
        .param("company", companyNo)
        .param("except", exceptNo)
        .query(Taken.class)
        .list();
  }
}
