package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.verkoop.party.CustomerMerging.Side;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets finance merge two cards of one customer (feature C-07). */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customers/{no}/merge/{into}")
@Tag(name = "Customers")
class CustomerMergeController {

  private final CustomerMerging merging;
  private final MessageSource messages;

  CustomerMergeController(CustomerMerging merging, MessageSource messages) {
    this.merging = merging;
    this.messages = messages;
  }

  /** One of the two cards. */
  record Card(String no, String name) {

    static Card of(Customer customer) {
      return new Card(customer.no(), customer.name());
    }
  }

  /** Something that both cards say, each otherwise. */
  record Clash(
      @Schema(description = "By which it is named when somebody chooses") String key,
      CustomerClash.Kind kind,
      String about,
      @Schema(description = "What the card says that is merged") String old,
      @Schema(description = "What the card says that stays") String kept) {

    static Clash of(CustomerClash clash) {
      return new Clash(clash.key(), clash.kind(), clash.about(), clash.old(), clash.kept());
    }
  }

  /** What a merge meets. */
  record Preview(
      Card from,
      Card into,
      @Schema(description = "Why it cannot be, in the language asked for; empty where it can")
          List<String> reasons,
      List<Clash> clashes) {}

  /** Of each clash, which card is right. */
  record Choices(Map<String, Side> choices) {}

  @GetMapping
  @Operation(summary = "What stands in the way of merging this card into another")
  Preview preview(@PathVariable String no, @PathVariable String into, Locale locale) {
    var preview =
        merging
            .preview(no, into)
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(Refusal.unknown("into", "customer-unknown", no + ", " + into))));
    return new Preview(
        Card.of(preview.from()),
        Card.of(preview.into()),
        preview.reasons().stream().map(each -> each.text(messages, locale)).toList(),
        preview.clashes().stream().map(Clash::of).toList());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Merges this card into another, and closes it",
      description =
          "Its addresses, accounts, prices, discounts, recurring lines and contact go over; where both say something, "
              + "each otherwise, the request says which is right (409 where it does not). What was posted stays under its "
              + "number, and what is open is shown and settled under the other. Refused (422): open documents, a card "
              + "that is closed, and one and the same card.")
  void merge(@PathVariable String no, @PathVariable String into, @RequestBody Choices choices) {
    var chosen = Objects.requireNonNullElse(choices.choices(), Map.<String, Side>of());
    RefusedException.throwIfAny(merging.merge(no, into.strip(), chosen));
  }
}
