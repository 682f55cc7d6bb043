package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.PriceListController.Which;
import nl.verkoop.catalog.PriceProposals.Found;
import nl.verkoop.catalog.PriceProposals.Result;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The worksheet on which new prices are proposed before they count. */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/price-worksheet")
@Tag(name = "Prices")
class PriceProposalController {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final PriceProposals proposals;

  PriceProposalController(PriceProposals proposals) {
    this.proposals = proposals;
  }

  /** How many prices were proposed. */
  record Proposed(int proposed) {}

  /** How many lines of the price list are new, and how many were changed. */
  record Implemented(int created, int updated) {}

  /** Another price for the same. */
  record NewPrice(BigDecimal unitPrice) {}

  /** A price that is proposed, beside the old one; without VAT, in the company's currency. */
  record Row(
      SoldTo soldTo,
      String soldToNo,
      String soldToName,
      String itemNo,
      String description,
      String unit,
      String unitCode,
      BigDecimal minimumQuantity,
      LocalDate validFrom,
      LocalDate validUntil,
      BigDecimal oldPrice,
      BigDecimal unitPrice,
      int version) {

    static Row of(Found found) {
      return new Row(
          found.soldTo(),
          found.soldToNo(),
          found.soldToName(),
          found.itemNo(),
          found.description(),
          found.unit(),
          found.unitCode(),
          found.minimumQuantity(),
          PriceLine.ALWAYS.equals(found.validFrom()) ? null : found.validFrom(),
          found.validUntil(),
          found.oldPrice(),
          found.unitPrice(),
          found.version());
    }
  }

  @GetMapping
  @Operation(summary = "New prices that are proposed, by item and for each item by whom it is for")
  List<Row> lines(
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam(required = false) Integer limit,
      Locale locale) {
    return proposals
        .find(Math.max(0, skip), RowLimit.of(limit, USUAL, MOST), locale.getLanguage())
        .stream()
        .map(Row::of)
        .toList();
  }

  @PostMapping("/proposals")
  @Operation(
      summary = "Proposes new prices from those of the list or of the items' cards",
      description =
          "Nothing of the price list changes yet. At most 10,000 are proposed at once (422); what is proposed already "
              + "for the same is proposed anew. Of several old prices for the same the lowest counts.")
  Proposed propose(@RequestBody PriceProposal asked) {
    var result = proposals.propose(asked);
    if (result instanceof Result.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    return new Proposed(((Result.Done) result).proposed());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Proposes another price for the same; give the version that was read (409)")
  void change(
      @ParameterObject Which which, @RequestParam int version, @RequestBody NewPrice price) {
    RefusedException.throwIfAny(proposals.change(known(which).key(), price.unitPrice(), version));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Proposes a price no longer; give the version that was read (409)")
  void drop(@ParameterObject Which which, @RequestParam int version) {
    RefusedException.throwIfAny(proposals.drop(known(which).key(), version));
  }

  private static Which known(Which which) {
    if (which.isNone()) {
      throw new RefusedException(List.of(Refusal.unknown("itemNo", "proposal-unknown")));
    }
    return which;
  }

  @DeleteMapping("/proposals")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Proposes nothing any more; the price list stays as it is")
  void dropAll() {
    proposals.dropAll();
  }

  @PostMapping("/implementation")
  @Operation(
      summary = "Puts all that is proposed into the price list",
      description =
          "All of it or nothing. A price for the same without a last day, old or new, ends on the day before a new one begins. "
              + "Documents keep the prices they have until their line is changed.")
  Implemented implement() {
    var done = proposals.implement();
    return new Implemented(done.created(), done.updated());
  }
}
