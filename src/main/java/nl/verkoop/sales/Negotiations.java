package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.sales.QuoteTable.Round;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.FailureView;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.TaskBoard;
import nl.verkoop.shared.WaitingStep;
import org.springframework.stereotype.Service;

/** Tells how far the negotiation of a quote is, in as many statements however long it took. */
@Service
class Negotiations {

  private final QuoteTable quotes;
  private final QuoteAnswerTable said;
  private final SalesOrderTable documents;
  private final Margins margins;
  private final TaskBoard board;
  private final People names;

  Negotiations(
      QuoteTable quotes,
      QuoteAnswerTable said,
      SalesOrderTable documents,
      Margins margins,
      TaskBoard board,
      People names) {
    this.quotes = quotes;
    this.said = said;
    this.documents = documents;
    this.margins = margins;
    this.board = board;
    this.names = names;
  }

  /** How far a quote is, and what was said. */
  record View(
      String no,
      @Schema(description = "How it ended; null while it is negotiated") QuoteOutcome outcome,
      @Schema(description = "The round of the offer in force; null before the first")
          Integer offeredRound,
      @Schema(description = "The order that it became") String orderNo,
      List<Offer> offers,
      List<Said> answers,
      @Schema(description = "Where the process stands; empty when it has not begun or is done")
          List<WaitingStep> waiting,
      List<FailureView> failures) {}

  /** An offer that was sent, with the name that who sent it had then; amounts in its currency. */
  record Offer(
      int round,
      @Schema(description = "By which the paper is found: /api/documents/offer/{documentNo}.pdf")
          String documentNo,
      String sentByName,
      Instant sentAt,
      LocalDate validUntil,
      BigDecimal net,
      BigDecimal gross) {}

  /** What was said of an offer, by whom, and who wrote it down. */
  record Said(
      Integer round,
      QuoteAnswer.Kind kind,
      QuoteAnswer.Channel channel,
      String givenBy,
      QuoteAnswer.Reason reason,
      String remark,
      LocalDate wishedDelivery,
      @Schema(description = "What is wanted of single lines of the offer") List<Wish> lines,
      @Schema(description = "Which of the offer's options and alternatives are taken")
          Set<Integer> chosen,
      @Schema(description = "How an offer was signed by its link; null where it was not")
          Signature signature,
      String recordedByName,
      Instant recordedAt) {}

  /** How an offer was signed. */
  record Signature(
      @Schema(description = "A DRAWING is found at /api/sales-quotes/{no}/signature")
          QuoteAnswerTable.SignedBy by,
      @Schema(description = "SHA-256 of the file that was signed; empty where none was sent")
          String documentSha256) {

    static Signature of(QuoteAnswerTable.Signed signed) {
      return signed == null ? null : new Signature(signed.signedBy(), signed.documentSha256());
    }
  }

  /** What is wanted of a line, in its unit and per unit; null where it may stay as it is. */
  record Wish(int lineNo, BigDecimal quantity, BigDecimal unitPrice) {

    static Wish of(QuoteAnswer.Wanted wanted) {
      return new Wish(wanted.lineNo(), wanted.quantity(), wanted.unitPrice());
    }
  }

  /** What is different between two offers, with their totals without VAT. */
  record Differences(
      BigDecimal netBefore,
      BigDecimal netAfter,
      List<OfferComparison.Difference> lines,
      List<OfferComparison.Changed> conditions) {}

  /** In whole percents, rounded down; of the line that leaves the least, and of them together. */
  record Margin(int lowestPercent, int totalPercent) {}

  View of(String no, Locale locale) {
    require(no);
    var life = quotes.life(no);
    var rounds = quotes.rounds(no);
    var answers = said.of(no);
    var wanted = said.wanted(no);
    var chosen = said.chosen(no);
    var signed = said.signed(no);
    var people =
        names.among(
            Stream.concat(
                rounds.stream().map(Round::sentBy), answers.stream().map(QuoteAnswer::recordedBy)));
    return new View(
        no,
        life.outcome(),
        life.offeredRound(),
        life.orderNo(),
        offers(rounds, people),
        answers.stream()
            .map(
                answer ->
                    said(
                        answer,
                        wanted.getOrDefault(answer.id(), List.of()),
                        chosen.getOrDefault(answer.id(), Set.of()),
                        Signature.of(signed.get(answer.id())),
                        people))
            .toList(),
        board.waiting(no),
        board.failures(no, locale));
  }

  private List<Offer> offers(List<Round> rounds, People.Names people) {
    var papers =
        documents.headers(Kind.OFFER, rounds.stream().map(Round::documentNo).toList()).stream()
            .collect(Collectors.toMap(DocumentHeader::no, paper -> paper));
    return rounds.stream()
        .map(round -> offer(round, papers.get(round.documentNo()), people))
        .toList();
  }

  private static Offer offer(Round round, DocumentHeader paper, People.Names people) {
    return new Offer(
        round.round(),
        round.documentNo(),
        people.at(round.sentBy(), round.sentAt()),
        round.sentAt(),
        paper.validUntil(),
        paper.net(),
        paper.gross());
  }

  private static Said said(
      QuoteAnswer answer,
      List<QuoteAnswer.Wanted> wanted,
      Set<Integer> chosen,
      Signature signature,
      People.Names people) {
    return new Said(
        answer.round(),
        answer.kind(),
        answer.channel(),
        answer.givenBy(),
        answer.reason(),
        answer.remark(),
        answer.wishedDelivery(),
        wanted.stream().map(Wish::of).toList(),
        chosen,
        signature,
        people.at(answer.recordedBy(), answer.recordedAt()),
        answer.recordedAt());
  }

  /** What was drawn under the offer that was accepted, as PNG. Refused: where nothing was. */
  byte[] signature(String no) {
    require(no);
    return said.drawing(no)
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "signature-unknown", no))));
  }

  /** Refused: a round in which nothing was offered. */
  Differences differences(String no, int from, Integer to) {
    var now = quote(no);
    var earlier = offer(no, from, "from");
    var later = to == null ? now : offer(no, to, "to");
    return new Differences(
        earlier.header().net(),
        later.header().net(),
        OfferComparison.between(earlier, later),
        OfferComparison.conditions(earlier.header(), later.header()));
  }

  /** What was offered in a round. Refused: a round in which nothing was offered. */
  SalesOrder offer(String no, int round) {
    require(no);
    return offer(no, round, "round");
  }

  private SalesOrder offer(String no, int round, String field) {
    return quotes.rounds(no).stream()
        .filter(each -> each.round() == round)
        .findAny()
        .map(each -> quotes.offer(each.documentNo()))
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown(field, "round-unknown", round))));
  }

  Margin margin(String no) {
    var quote = quote(no);
    return new Margin(margins.lowestPercent(quote), margins.totalPercent(quote));
  }

  /** Refused: a number that no quote has. */
  void require(String no) {
    documents.state(Kind.QUOTE, no).orElseThrow(() -> SalesOrderTable.unknown(Kind.QUOTE, no));
  }

  private SalesOrder quote(String no) {
    return quotes.find(no).orElseThrow(() -> SalesOrderTable.unknown(Kind.QUOTE, no));
  }
}
