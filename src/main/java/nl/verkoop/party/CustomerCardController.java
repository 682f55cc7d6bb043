package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.party.CustomerCards.Kept;
import nl.verkoop.party.CustomerCards.Result;
import nl.verkoop.party.Likeness.Traits;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people register customers and keep their cards. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@Tag(name = "Customers")
class CustomerCardController {

  /** Who may read what customers may owe. */
  static final Set<Role> READERS =
      Set.of(
          Role.SALES,
          Role.SALESMANAGER,
          Role.ACCOUNTING,
          Role.FINANCEMANAGER,
          Role.ANALYST,
          Role.ADMIN);

  private static final int MOST_CHANGES = 100;

  private final CustomerCards cards;
  private final CustomerAdmission admission;
  private final CustomerChanges changes;
  private final AlikeCustomers alike;
  private final CardChoices choices;
  private final People people;

  CustomerCardController(
      CustomerCards cards,
      CustomerAdmission admission,
      CustomerChanges changes,
      AlikeCustomers alike,
      CardChoices choices,
      People people) {
    this.cards = cards;
    this.admission = admission;
    this.changes = changes;
    this.alike = alike;
    this.choices = choices;
    this.people = people;
  }

  /** A customer's number. */
  record Registered(String no) {}

  /** A card as it stands, with the version that a change of it names. */
  record CardView(
      int version,
      @Schema(description = "Whether nothing goes out to him until he is approved")
          boolean restricted,
      CardFields fields) {

    static CardView of(Kept kept) {
      return new CardView(kept.version(), kept.restricted(), kept.fields());
    }
  }

  /** One field that was changed, and who did it, by the name of that time. */
  record ChangeView(
      Instant changedAt,
      String changedBy,
      String changedByName,
      @Schema(description = "customerNo where the card was made") String field,
      String oldValue,
      String newValue) {}

  /** What is known of a customer who may be on file already; all of it may be left out. */
  record Typed(
      String name,
      String postCode,
      String houseNo,
      String vatRegistrationNo,
      String chamberOfCommerceNo,
      String phone,
      String email) {

    Traits traits() {
      return new Traits(
          orEmpty(name),
          orEmpty(postCode),
          orEmpty(houseNo),
          orEmpty(vatRegistrationNo),
          orEmpty(chamberOfCommerceNo),
          orEmpty(phone),
          orEmpty(email));
    }

    private static String orEmpty(String text) {
      return Objects.requireNonNullElse(text, "");
    }
  }

  @PostMapping("/api/customers")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Registers a customer under the next number",
      description =
          "Needed: name, street, city and country. What is left out is as in the template, else as usual in the country. "
              + "Refused with every reason at once (422); terms, limit, blocking, payer and posting groups are the "
              + "finance manager's. Whom anybody else registers is restricted until he is approved: he can be quoted "
              + "and his orders drafted.")
  Registered register(
      @RequestBody CardFields fields,
      @Parameter(
              description =
                  "By which template it is filled in; empty for none. Left out: by the only one there is")
          @RequestParam
          Optional<String> template,
      Authentication login) {
    return new Registered(saved(cards.register(fields, template, Logins.groups(login))));
  }

  @PostMapping("/api/customers/{no}/registration")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Offers a new customer for approval again",
      description =
          "After somebody sent him back or rejected him; refused (409) where he waits for approval or needs none.")
  void offer(@PathVariable String no) {
    RefusedException.throwIfAny(admission.offer(no));
  }

  @GetMapping("/api/customers/{no}/card")
  @Operation(summary = "A customer's card, field by field")
  CardView card(@PathVariable String no) {
    return CardView.of(cards.find(no).orElseThrow(() -> unknown(no)));
  }

  @PutMapping("/api/customers/{no}/card")
  @Operation(
      summary = "Changes a customer's card",
      description =
          "Give the version that was read; when somebody else changed the card meanwhile the answer is 409. What is "
              + "left out stays. What was sold before stays as it was.")
  CardView change(
      @PathVariable String no,
      @RequestParam int version,
      @RequestBody CardFields fields,
      Authentication login) {
    return card(saved(cards.change(no, fields, version, Logins.groups(login))));
  }

  @GetMapping("/api/customers/{no}/changes")
  @Operation(summary = "Who changed which field of a customer's card, newest first; at most 100")
  List<ChangeView> changes(@PathVariable String no) {
    card(no);
    var newest = changes.of(no, MOST_CHANGES);
    var names = people.among(newest.stream().map(CustomerChanges.Change::changedBy));
    return newest.stream()
        .map(
            each ->
                new ChangeView(
                    each.changedAt(),
                    each.changedBy(),
                    names.at(each.changedBy(), each.changedAt()),
                    each.field(),
                    each.oldValue(),
                    each.newValue()))
        .toList();
  }

  @GetMapping("/api/customers/alike")
  @Operation(
      summary = "Customers who may be the one that is typed, the likeliest first; at most 5",
      description = "By name, address, VAT and register number, phone and mail, with a percentage.")
  List<AlikeCustomers.Alike> alike(@ParameterObject Typed typed) {
    return alike.to(typed.traits());
  }

  @GetMapping("/api/customers/choices")
  @Operation(summary = "What a card can refer to: countries, terms and groups")
  CardChoices.View choices(Locale locale) {
    return choices.of(locale.getLanguage());
  }

  static String saved(Result result) {
    if (result instanceof Result.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    return ((Result.Saved) result).no();
  }

  private static RefusedException unknown(String no) {
    return new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", no)));
  }
}
