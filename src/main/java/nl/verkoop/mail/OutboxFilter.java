package nl.verkoop.mail;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.shared.RowLimit;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Which mails to list; what is left empty does not narrow the list. */
record OutboxFilter(
    MailStatus status,
    @Parameter(description = "Document numbers; may be given several times", example = "VO001002")
        List<String> document,
    @Parameter(description = "Kind of document", example = "invoice") String kind,
    @Parameter(
            description =
                "Part of the document's number, of the customer's name or of the address; or the"
                    + " customer's number")
        String q,
    @Parameter(description = "Only mails older than this one, by its id, for the next page")
        Long before,
    @Parameter(description = "At most 500; default 100") Integer limit) {

  private static final int USUAL = 100;
  private static final int MOST = 500;

  /** The same without a state: how many there are in each is another question. */
  OutboxFilter inAnyState() {
    return new OutboxFilter(null, document, kind, q, before, limit);
  }

  /** What a row has to fulfil, wherever the page begins. */
  String condition() {
    var all = new StringBuilder("1 = 1");
    if (status != null) {
      all.append(" and status = :status");
    }
    if (document != null && !document.isEmpty()) {
      all.append(" and document_number in (:documents)");
    }
    if (!blank(kind)) {
      all.append(" and document_kind = :kind");
    }
    if (!blank(q)) {
      all.append(
          """
           and (document_number like concat('%', :text, '%') or addressee_no = :typed
            or addressee_name like concat('%', :text, '%') or recipient like concat('%', :text, '%'))\
          """);
    }
    return all.toString();
  }

  String page() {
    return before == null ? "" : " and id < :before";
  }

  MapSqlParameterSource values() {
    var typed = blank(q) ? "" : q.strip();
    return new MapSqlParameterSource(
            Map.of(
                "documents",
                document == null ? List.of() : document,
                "kind",
                blank(kind) ? "" : DocumentKind.named(kind),
                "typed",
                typed,
                "text",
                SearchText.literal(typed),
                "limit",
                RowLimit.of(limit, USUAL, MOST)))
        .addValue("status", status == null ? null : status.name())
        .addValue("before", before);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
