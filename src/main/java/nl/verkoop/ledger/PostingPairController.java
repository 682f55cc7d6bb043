package nl.verkoop.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.verkoop.ledger.PostingPairs.Account;
import nl.verkoop.ledger.PostingPairs.General;
import nl.verkoop.ledger.PostingPairs.Pair;
import nl.verkoop.ledger.PostingPairs.Vat;
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

/**
 * Lets those who answer for the books say which accounts are posted to and which VAT is charged.
 */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/posting-setup")
@Tag(name = "Set-up")
class PostingPairController {

  private final PostingPairs pairs;
  private final PostingPairSetup setup;

  PostingPairController(PostingPairs pairs, PostingPairSetup setup) {
    this.pairs = pairs;
    this.setup = setup;
  }

  /** Each pair of the groups that are set up at least once, and what it can be set to. */
  record View(
      List<General> general,
      List<Vat> vat,
      List<Account> resultAccounts,
      List<Account> vatAccounts,
      List<String> vatCategories) {}

  /** The accounts of a pair. */
  record GeneralCard(
      @Schema(example = "8000") String salesAccount,
      @Schema(example = "7000") String costAccount,
      @Schema(example = "7100") String adjustmentAccount,
      @Schema(
              description =
                  "Where discounts on whole invoices go; empty for none, left out to stay as it is",
              example = "8050")
          String invoiceDiscountAccount) {}

  /** The VAT of a pair. */
  record VatCard(
      @Schema(description = "What the books call it", example = "HOOG") String identifier,
      @Schema(
              example = "S",
              allowableValues = {"S", "Z", "AE", "K", "G"})
          String category,
      @Schema(description = "In percent", example = "21") BigDecimal rate,
      @Schema(example = "1510") String salesAccount) {}

  @GetMapping
  @Operation(
      summary =
          "Accounts and VAT of each pair of the groups that are set up at least once, null where none are")
  View all() {
    return new View(
        pairs.general(),
        pairs.vat(),
        pairs.resultAccounts(),
        pairs.vatAccounts(),
        List.of(VatCategory.values()).stream().map(Enum::name).toList());
  }

  @PutMapping("/general/{businessGroup}/{productGroup}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sets the accounts of a pair, or changes them for what is posted from now on",
      description =
          "Refused (422): groups that are no codes, accounts that are not of income and cost.")
  void saveGeneral(
      @PathVariable String businessGroup,
      @PathVariable String productGroup,
      @RequestBody GeneralCard card) {
    var pair = pair(businessGroup, productGroup);
    RefusedException.throwIfAny(
        setup.save(
            new General(
                pair.businessGroup(),
                pair.productGroup(),
                card.salesAccount(),
                card.costAccount(),
                card.adjustmentAccount(),
                card.invoiceDiscountAccount())));
  }

  @PutMapping("/vat/{businessGroup}/{productGroup}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sets the VAT of a pair, or changes it while nothing uses it",
      description =
          "Refused (422): a pair that was used in postings or stands in an order that is not done, a rate that "
              + "does not go with the category, an identifier of another group, an account that is not for VAT.")
  void saveVat(
      @PathVariable String businessGroup,
      @PathVariable String productGroup,
      @RequestBody VatCard card) {
    var pair = pair(businessGroup, productGroup);
    RefusedException.throwIfAny(
        setup.save(
            new Vat(
                pair.businessGroup(),
                pair.productGroup(),
                code(card.identifier()),
                card.category(),
                card.rate(),
                card.salesAccount(),
                false)));
  }

  @DeleteMapping("/general/{businessGroup}/{productGroup}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a pair away: what meets in it can no longer be sold",
      description = "Refused (422): a pair that an order needs which is not done.")
  void removeGeneral(@PathVariable String businessGroup, @PathVariable String productGroup) {
    RefusedException.throwIfAny(setup.removeGeneral(pair(businessGroup, productGroup)));
  }

  @DeleteMapping("/vat/{businessGroup}/{productGroup}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes the VAT of a pair away",
      description =
          "Refused (422): a pair that was used in postings or stands in an order that is not done.")
  void removeVat(@PathVariable String businessGroup, @PathVariable String productGroup) {
    RefusedException.throwIfAny(setup.removeVat(pair(businessGroup, productGroup)));
  }

  private static Pair pair(String businessGroup, String productGroup) {
    return new Pair(code(businessGroup), code(productGroup));
  }

  /** Other letters stay as they are: in capitals they could become something else. */
  private static String code(String written) {
    var code = written == null ? "" : written.strip();
    return StandardCharsets.US_ASCII.newEncoder().canEncode(code)
        ? code.toUpperCase(Locale.ROOT)
        : code;
  }
}
