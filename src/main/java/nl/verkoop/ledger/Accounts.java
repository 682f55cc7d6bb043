package nl.verkoop.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The chart of accounts, for those who charge something on an account straight away. */
@Service
public class Accounts {

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An account of the general ledger.
   *
   * @param vatProductGroup how the VAT of what is charged on it is worked out; empty where nothing
   *     is charged on it
   */
  public record Account(
      String no,
      String name,
      String nameEn,
      boolean directPosting,
      String vatProductGroup,
      boolean blocked) {

    /** Whether documents may name it; what posting groups lead to is left to them. */
    public boolean isForDocuments() {
      return directPosting && !blocked && !vatProductGroup.isEmpty();
    }

    /** Whether people may post on it; what posting groups lead to alone is left to them. */
    public boolean isForPeople() {
      return directPosting && !blocked;
    }

    public String name(String language) {
      return "nl".equals(language) ? name : nameEn;
    }
  }

  /** What somebody may do who chooses an account. */
  enum Use {
    POSTING,
    DOCUMENTS
  }

  /** Accounts that may be used so, whose number begins with the text or whose name has it. */
  List<Account> search(Use use, String text, int limit) {
    return jdbc.sql(
            """
            select no, name, name_en, direct_posting, vat_product_group, blocked
            from gl_account
            where direct_posting and not blocked and (vat_product_group <> '' or not :onDocuments)
              and (no like concat(:text, '%')
                or name like concat('%', :text, '%') or name_en like concat('%', :text, '%'))
            order by no limit :limit
            """)
        .param("onDocuments", use == Use.DOCUMENTS)
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(Account.class)
        .list();
  }

  /** These accounts, by number, in one statement; one that does not exist is left out. */
  public Map<String, Account> find(Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select no, name, name_en, direct_posting, vat_product_group, blocked
                from gl_account where no in (:numbers)
                """)
            .param("numbers", numbers)
            .query(Account.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Account::no, Function.identity()));
  }
}
