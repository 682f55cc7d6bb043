package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for the books say from which day VAT is charged at another rate. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/vat-rates")
@Tag(name = "Set-up")
class VatRateController {

  private final VatRates rates;

  VatRateController(VatRates rates) {
    this.rates = rates;
  }

  /** The rate from then on. */
  record RateCard(@Schema(description = "In percent", example = "21") BigDecimal rate) {}

  @GetMapping
  @Operation(summary = "From which day which pair of VAT groups is charged at another rate")
  List<VatRates.Rate> all() {
    return rates.all();
  }

  @PutMapping("/{businessGroup}/{productGroup}/{validFrom}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Charges a pair at this rate for what is supplied from that day on",
      description =
          "Refused: a pair that is not set up (404), a rate that does not go with its category, a day "
              + "since which VAT of the pair has been posted (422).")
  void save(
      @PathVariable String businessGroup,
      @PathVariable String productGroup,
      @PathVariable LocalDate validFrom,
      @RequestBody RateCard card) {
    RefusedException.throwIfAny(
        rates.save(new VatRates.Rate(businessGroup, productGroup, validFrom, card.rate())));
  }

  @DeleteMapping("/{businessGroup}/{productGroup}/{validFrom}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a change of the rate back",
      description = "Refused (422): one since whose day VAT of the pair has been posted.")
  void remove(
      @PathVariable String businessGroup,
      @PathVariable String productGroup,
      @PathVariable LocalDate validFrom) {
    RefusedException.throwIfAny(
        rates.remove(new PostingPairs.Pair(businessGroup, productGroup), validFrom));
  }
}
