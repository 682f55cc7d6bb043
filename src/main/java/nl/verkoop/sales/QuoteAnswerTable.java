package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.utc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was said of offers; nothing of it is changed but that people are taken out. */
@Repository
class QuoteAnswerTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  QuoteAnswerTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Keeps an answer under its next number, which it gives, with what it wants of single lines and
   * what it takes.
   */
  long insert(String no, QuoteAnswer answer, List<QuoteAnswer.Wanted> wanted, Set<Integer> chosen) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into quote_answer
              (quote_no, round, kind, channel, given_by, reason, remark, wished_delivery,
               recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            no,
            answer.round(),
            answer.kind().name(),
            answer.channel().name(),
            answer.givenBy(),
            answer.reason().name(),
            answer.remark(),
            answer.wishedDelivery(),
            answer.recordedBy(),
            utc(answer.recordedAt()))
        .update(id, "id");
    batches.batchUpdate(
        "insert into quote_answer_line (answer_id, line_no, quantity, unit_price) values (?, ?, ?, ?)",
        wanted.stream()
            .map(
                line ->
                    new Object[] {id.getKey(), line.lineNo(), line.quantity(), line.unitPrice()})
            .toList());
    batches.batchUpdate(
        "insert into quote_answer_choice (answer_id, line_no) values (?, ?)",
        chosen.stream().map(line -> new Object[] {id.getKey(), line}).toList());
    return id.getKeyAs(Number.class).longValue();
  }

  /** How somebody signed. */
  enum SignedBy {
    DRAWING,
    /** What was drawn is kept no longer. */
    ERASED_DRAWING,
    TYPED_NAME
  }

  /**
   * What is known of a signature.
   *
   * @param documentSha256 the fingerprint of the paper that was signed; empty where none was sent
   */
  record Signed(long answerId, SignedBy signedBy, String documentSha256) {}

  /** Keeps how an answer was signed. */
  void sign(long answerId, byte[] drawing, String documentSha256) {
    jdbc.sql(
            """
            insert into quote_signature (answer_id, drawn, drawing, document_sha256)
            values (?, ?, ?, ?)
            """)
        .params(answerId, drawing != null, drawing, documentSha256)
        .update();
  }

  /** How answers to this quote were signed, by the number of the answer. */
  Map<Long, Signed> signed(String no) {
    return jdbc
        .sql(
            """
            select s.answer_id, case when s.drawing is not null then 'DRAWING'
                when s.drawn then 'ERASED_DRAWING' else 'TYPED_NAME' end signed_by,
              s.document_sha256
            from quote_answer a
            join quote_signature s on s.answer_id = a.id where a.quote_no = ?
            """)
        .param(no)
        .query(Signed.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Signed::answerId, signed -> signed));
  }

  /** What was drawn under the offer of this quote that was accepted; none where nothing was. */
  Optional<byte[]> drawing(String no) {
    return jdbc.sql(
            """
            select s.drawing from quote_answer a join quote_signature s on s.answer_id = a.id
            where a.quote_no = ? and s.drawing is not null order by a.id desc limit 1
            """)
        .param(no)
        .query((row, index) -> row.getBytes(1))
        .optional();
  }

  private record WantedOf(long answerId, int lineNo, BigDecimal quantity, BigDecimal unitPrice) {}

  /** What counter-offers to this quote wanted of single lines, by the number of the answer. */
  Map<Long, List<QuoteAnswer.Wanted>> wanted(String no) {
    return jdbc
        .sql(
            """
            select l.answer_id, l.line_no, l.quantity, l.unit_price from quote_answer a
            join quote_answer_line l on l.answer_id = a.id
            where a.quote_no = ? order by l.answer_id, l.line_no
            """)
        .param(no)
        .query(WantedOf.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                WantedOf::answerId,
                Collectors.mapping(
                    line ->
                        new QuoteAnswer.Wanted(line.lineNo(), line.quantity(), line.unitPrice()),
                    Collectors.toList())));
  }

  private record ChosenOf(long answerId, int lineNo) {}

  /** What was taken of what was to be chosen of this quote, by the number of the answer. */
  Map<Long, Set<Integer>> chosen(String no) {
    return jdbc
        .sql(
            """
            select c.answer_id, c.line_no from quote_answer a
            join quote_answer_choice c on c.answer_id = a.id where a.quote_no = ?
            """)
        .param(no)
        .query(ChosenOf.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                ChosenOf::answerId, Collectors.mapping(ChosenOf::lineNo, Collectors.toSet())));
  }

  /** What of an offer the customer took last, where he could choose; nothing before he said so. */
  Set<Integer> taken(String no, int round) {
    return of(no).stream()
        .filter(said -> said.kind().takes() && Integer.valueOf(round).equals(said.round()))
        .reduce((one, last) -> last)
        .map(said -> chosen(no).getOrDefault(said.id(), Set.of()))
        .orElse(Set.of());
  }

  /** How many counter-offers were made to this offer. */
  int countered(String no, int round) {
    return jdbc.sql(
            """
            select count(*) from quote_answer
            where quote_no = ? and round = ? and kind = 'COUNTERED'
            """)
        .params(no, round)
        .query(Integer.class)
        .single();
  }

  /** All that was said of the quote's offers, oldest first. */
  List<QuoteAnswer> of(String no) {
    return jdbc.sql(
            """
            select id, round, kind, channel, given_by, reason, remark, wished_delivery,
              recorded_by, recorded_at
            from quote_answer where quote_no = ? order by id
            """)
        .param(no)
        .query(QuoteAnswer.class)
        .list();
  }
}
