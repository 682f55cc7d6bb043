package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
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

/** Lets forms and programs read orders and type drafts. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-orders")
@Tag(name = "Sales orders")
class SalesOrderController {

  private final SalesDrafts drafts;
  private final DraftAdditions additions;
  private final OrderViews views;
  private final BetterPrices better;
  private final DraftNotices notices;

  SalesOrderController(
      SalesDrafts drafts,
      OrderViews views,
      BetterPrices better,
      DraftNotices notices,
      DraftAdditions additions) {
    this.additions = additions;
    this.notices = notices;
    this.drafts = drafts;
    this.views = views;
    this.better = better;
  }

  @GetMapping("/{no}")
  @MayCall
  @Operation(summary = "One order with its lines, VAT, stock and the customer's credit")
  OrderView get(@PathVariable String no) {
    return view(no);
  }

  @GetMapping("/{no}/better-prices")
  @Operation(
      summary = "From which quantity on lines of a draft would cost less per unit, and what then",
      description =
          "Only lines of which more would be cheaper; none once the order is not written any more.")
  List<BetterPrices.Better> betterPrices(@PathVariable String no) {
    return better.of(Kind.ORDER, no);
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
    var asked = additions.to(Kind.ORDER, request, added);
    return saved(drafts.create(Kind.ORDER, asked, SalesDrafts.Origin.typed(user.getName())));
  }

  @PutMapping("/{no}")
  @Operation(
      summary = "Replaces a draft, or an order that was returned to its requester",
      description =
          "Give the version that was read; when somebody else changed the order meanwhile the answer is 409.")
  OrderView change(
      @PathVariable String no,
      @RequestParam int version,
      @RequestBody DocumentRequest request,
      @ParameterObject DraftAdditions.Asked added,
      Principal user) {
    var asked = additions.to(Kind.ORDER, request, added);
    return saved(drafts.change(Kind.ORDER, no, asked, version, user.getName()));
  }

  @PostMapping("/{no}/invoice-discount")
  @Operation(
      summary = "Takes off a draft what was agreed with whoever is charged",
      description =
          "Whatever was taken off before. Set-up can say that this is done at each change. Refused as a change is.")
  OrderView calculateDiscount(@PathVariable String no, @RequestParam int version, Principal user) {
    return saved(drafts.calculateDiscount(Kind.ORDER, no, version, user.getName()));
  }

  @DeleteMapping("/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Throws a draft away; an order that is under way is refused (409)")
  void discard(@PathVariable String no) {
    if (!drafts.discard(Kind.ORDER, no)) {
      throw new RefusedException(List.of(Refusal.conflict("status", "order-not-open", no)));
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
    return views.find(Kind.ORDER, no).orElseThrow(() -> SalesOrderTable.unknown(no));
  }
}
