package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.verkoop.sales.QuoteAnswer.Channel;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Multiline;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Negotiates quotes for programs and pages: offers, answers, and the order that comes of them. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-quotes")
@Tag(name = "Sales quotes")
class NegotiationController {

  private final QuoteStart start;
  private final Negotiations negotiations;

  NegotiationController(QuoteStart start, Negotiations negotiations) {
    this.start = start;
    this.negotiations = negotiations;
  }

  /** The number under which a document is known from now on. */
  record QuoteNumber(String no) {}

  /** What is taken of an offer that is over. */
  record Taken(
      @Schema(
              description =
                  "Options and alternatives, by the numbers of their lines; default: what the customer named himself")
          List<Integer> chosen) {}

  /** What a customer said, or that we take the quote back. */
  record Answer(
      Kind kind,
      @Schema(description = "Which offer it is about; default: the one in force") Integer round,
      @Schema(description = "PHONE or MAIL; default: PHONE") Channel channel,
      @Schema(description = "Who said so") String givenBy,
      @Schema(description = "Needed when it is declined or taken back") Reason reason,
      @Schema(description = "Of a counter-offer: what is wanted, where lines do not say it")
          @Multiline
          String remark,
      @Schema(description = "Of a counter-offer: when it is wanted, if on another day")
          LocalDate wishedDelivery,
      @Schema(description = "Of a counter-offer: what is wanted of single lines of the offer")
          List<Line> lines,
      @Schema(
              description =
                  "Of an accepted offer: the options and alternatives that the customer takes, by the numbers of their lines")
          List<Integer> chosen) {

    /** What is wanted of a line; what is left out stays as it was offered. */
    record Line(Integer lineNo, BigDecimal quantity, BigDecimal unitPrice) {

      boolean isWanted() {
        return quantity != null || unitPrice != null;
      }

      QuoteAnswer.Wanted wanted() {
        return new QuoteAnswer.Wanted(lineNo == null ? 0 : lineNo, quantity, unitPrice);
      }
    }

    QuoteAnswers.Given given() {
      return new QuoteAnswers.Given(
          round,
          kind,
          kind == Kind.WITHDRAWN ? Channel.OWN : channel == null ? Channel.PHONE : channel,
          givenBy == null ? "" : givenBy,
          reason == null ? Reason.NONE : reason,
          remark == null ? "" : remark,
          new QuoteAnswers.Wish(
              wishedDelivery,
              lines == null
                  ? List.of()
                  : lines.stream().filter(Line::isWanted).map(Line::wanted).toList()),
          chosen == null ? Set.of() : Set.copyOf(chosen));
    }

    List<Refusal> against() {
      var refusals = new ArrayList<Refusal>();
      if (kind == null || !Kind.HEARD.contains(kind)) {
        refusals.add(Refusal.of("kind", "answer-unknown"));
      }
      if (channel != null && !Channel.OF_SELLERS.contains(channel)) {
        refusals.add(Refusal.of("channel", "answer-unknown"));
      }
      return refusals;
    }
  }

  @GetMapping("/{no}/negotiation")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "How far a quote is: its offers, what was said of them, and who must act next")
  Negotiations.View negotiation(@PathVariable String no, Locale locale) {
    return negotiations.of(no, locale);
  }

  @GetMapping(path = "/{no}/signature", produces = MediaType.IMAGE_PNG_VALUE)
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "What the customer drew under the offer that he accepted, as a picture")
  byte[] signature(@PathVariable String no) {
    return negotiations.signature(no);
  }

  @GetMapping("/{no}/differences")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "What is different between two offers, line by line")
  Negotiations.Differences differences(
      @PathVariable String no,
      @Parameter(description = "The round of the earlier offer") @RequestParam(defaultValue = "1")
          int from,
      @Parameter(description = "Of the later one; default: the quote as it stands now")
          @RequestParam(required = false)
          Integer to) {
    return negotiations.differences(no, from, to);
  }

  @GetMapping("/{no}/margin")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "What is left of the quote's prices after what its items cost, in whole percents")
  Negotiations.Margin margin(@PathVariable String no) {
    return negotiations.margin(no);
  }

  @PostMapping
  @Operation(
      summary = "Enters a quote and starts its process",
      description =
          "A quote within the discount policy is offered at once. Refused with every reason at once (422).")
  @ApiResponse(responseCode = "201", description = "Entered")
  ResponseEntity<QuoteNumber> enter(@RequestBody DocumentRequest request, Principal user) {
    var no = start.enter(request, user.getName());
    return ResponseEntity.created(URI.create("/api/sales-quotes/" + no)).body(new QuoteNumber(no));
  }

  @PostMapping("/{no}/start")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Starts the process of a draft")
  void start(@PathVariable String no) {
    start.start(no);
  }

  @PostMapping("/{no}/next-offer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Hands in the next offer, after the quote was changed")
  void offerAnew(@PathVariable String no) {
    start.offerAnew(no);
  }

  @PostMapping("/{no}/answers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Records what the customer said, or that we take the quote back",
      description =
          "Refuses an answer to an offer that a newer one replaced or that is over (409). "
              + "What is accepted becomes an order.")
  void answer(@PathVariable String no, @RequestBody Answer answer) {
    negotiations.require(no);
    RefusedException.throwIfAny(answer.against());
    start.answer(no, answer.given());
  }

  @PostMapping("/{no}/order")
  @Operation(summary = "Makes an order of an offer that has expired, at its prices")
  QuoteNumber takeUp(@PathVariable String no, @RequestBody(required = false) Taken taken) {
    return new QuoteNumber(
        start.takeUp(
            no, taken == null || taken.chosen() == null ? null : Set.copyOf(taken.chosen())));
  }
}
