package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets forms and programs read quotes and write them down. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-quotes")
@Tag(name = "Sales quotes", description = "Quotes, their offers, and what customers said of them")
class SalesQuoteController {

  private final SalesDrafts drafts;
  private final DraftAdditions additions;
  private final DocumentCopies copies;
  private final OrderViews views;
  private final BetterPrices better;
  private final DraftNotices notices;
  private final SalesOrderTable documents;
  private final SalesQuotes quotes;
  private final Negotiations negotiations;

  SalesQuoteController(
      SalesDrafts drafts,
      OrderViews views,
      BetterPrices better,
      SalesOrderTable documents,
      SalesQuotes quotes,
      DraftNotices notices,
      DraftAdditions additions,
      DocumentCopies copies,
      Negotiations negotiations) {
    this.copies = copies;
    this.additions = additions;
    this.notices = notices;
    this.negotiations = negotiations;
    this.quotes = quotes;
    this.documents = documents;
    this.drafts = drafts;
    this.views = views;
    this.better = better;
  }

  @GetMapping("/{no}")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "One quote with its lines as they stand now")
  OrderView get(@PathVariable String no) {
    return view(no);
  }

  @GetMapping("/{no}/better-prices")
  @Operation(
      summary = "From which quantity on lines of a quote would cost less per unit, and what then")
  List<BetterPrices.Better> betterPrices(@PathVariable String no) {
    return better.of(Kind.QUOTE, no);
  }

  @PostMapping("/drafts")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Saves a new draft",
      description =
          "A draft has a number and nothing else happens to it until its process is started. "
              + "Refused with every reason at once (422).")
  OrderView draft(
      @RequestBody DocumentRequest request,
      @ParameterObject DraftAdditions.Asked added,
      Principal user) {
    var asked = additions.to(Kind.QUOTE, request, added);
    return saved(drafts.create(Kind.QUOTE, asked, SalesDrafts.Origin.typed(user.getName())));
  }

  @PostMapping("/{no}/copies")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Copies a quote, whatever became of it, into a new draft of today",
      description =
          "Items are priced anew. Refused as if it were typed: a blocked customer or item (422).")
  OrderView copy(@PathVariable String no, Principal user) {
    var quote =
        documents.find(Kind.QUOTE, no).orElseThrow(() -> SalesOrderTable.unknown(Kind.QUOTE, no));
    return saved(
        drafts.create(Kind.QUOTE, copies.anew(quote), SalesDrafts.Origin.typed(user.getName())));
  }

  @PutMapping("/{no}")
  @Operation(
      summary = "Replaces a draft, or a quote of which the next offer is prepared",
      description =
          "Give the version that was read; when somebody else changed the quote meanwhile the answer is 409.")
  OrderView change(
      @PathVariable String no,
      @RequestParam int version,
      @RequestBody DocumentRequest request,
      @ParameterObject DraftAdditions.Asked added,
      Principal user) {
    var asked = additions.to(Kind.QUOTE, request, added);
    return saved(drafts.change(Kind.QUOTE, no, asked, version, user.getName()));
  }

  @PostMapping("/{no}/rounds/{round}/restore")
  @Operation(
      summary = "Makes a quote say again what it said in an earlier round, as its next offer",
      description =
          "At the prices of that round; how long the offer stands is reckoned anew. Refused as a change is.")
  OrderView restore(
      @PathVariable String no, @PathVariable int round, @RequestParam int version, Principal user) {
    return saved(drafts.restore(no, negotiations.offer(no, round), version, user.getName()));
  }

  @PostMapping("/{no}/invoice-discount")
  @Operation(
      summary = "Takes off a draft what was agreed with whoever is charged",
      description =
          "Whatever was taken off before. Set-up can say that this is done at each change. Refused as a change is.")
  OrderView calculateDiscount(@PathVariable String no, @RequestParam int version, Principal user) {
    return saved(drafts.calculateDiscount(Kind.QUOTE, no, version, user.getName()));
  }

  @DeleteMapping("/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throws a draft away; a quote that is negotiated is refused (409)")
  void discard(@PathVariable String no) {
    if (!drafts.discard(Kind.QUOTE, no)) {
      throw new RefusedException(List.of(SalesDrafts.notOpen(Kind.QUOTE, no)));
    }
  }

  private OrderView saved(DraftResult result) {
    if (result instanceof DraftResult.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    var saved = (DraftResult.Saved) result;
    return notices.on(view(saved.no()), saved);
  }

  private OrderView view(String no) {
    return quotes
        .shown(no)
        .map(views::of)
        .orElseThrow(() -> SalesOrderTable.unknown(Kind.QUOTE, no));
  }
}
