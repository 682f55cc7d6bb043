package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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

/** Lets people keep contacts and make customers of them (features K-01, K-03 and K-06). */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/contacts")
@Tag(name = "Contacts")
class ContactController {

  private static final String EVERYBODY = "";

  private final Contacts contacts;
  private final ContactCards cards;
  private final ContactCustomers customers;
  private final AlikeCustomers alike;

  ContactController(
      Contacts contacts, ContactCards cards, ContactCustomers customers, AlikeCustomers alike) {
    this.contacts = contacts;
    this.cards = cards;
    this.customers = customers;
    this.alike = alike;
  }

  /** A number that was given out. */
  record Registered(String no) {}

  /** A contact as he stands, with the version that a change of him names. */
  record View(Row contact, int version, ContactFields fields) {}

  /** A contact in a list; what is not known is empty. */
  record Row(
      String no,
      ContactType type,
      String name,
      @Schema(description = "The company that a person belongs to") String companyNo,
      String companyName,
      String jobTitle,
      String city,
      String phone,
      String email,
      String salesperson,
      @Schema(description = "The customer that he, or his company, is") String customerNo,
      @Schema(description = "What is mailed to him", example = "OFFERS,INVOICES") String papers) {

    static Row of(Contact contact) {
      return new Row(
          contact.no(),
          contact.type(),
          contact.name(),
          contact.companyNo(),
          contact.companyName(),
          contact.jobTitle(),
          contact.city(),
          contact.phone(),
          contact.email(),
          contact.salesperson(),
          contact.customerNo(),
          contact.papers());
    }
  }

  /** Which customer a contact is. */
  record Link(@Schema(description = "A customer who is on file") String customerNo) {}

  @GetMapping
  @MayCall({
    Role.SALES,
    Role.SALESMANAGER,
    Role.ACCOUNTING,
    Role.FINANCEMANAGER,
    Role.ANALYST,
    Role.ADMIN
  })
  @Operation(summary = "Contacts by name; at most 200")
  List<Row> search(
      @Parameter(
              description =
                  "Begins a number or is part of a name, a company's name, a city, mail or phone")
          @RequestParam(defaultValue = EVERYBODY)
          String q,
      @Parameter(description = "Only the people of this company")
          @RequestParam(defaultValue = EVERYBODY)
          String company,
      @Parameter(description = "Only the contacts at this customer")
          @RequestParam(defaultValue = EVERYBODY)
          String customer,
      @Parameter(description = "The last one that was seen") @RequestParam(defaultValue = EVERYBODY)
          String after,
      @RequestParam(defaultValue = "50") int limit) {
    var search =
        new Contacts.Search(
            q.strip(), company.strip(), customer.strip(), after.strip(), RowLimit.of(limit, 200));
    return contacts.find(search).stream().map(Row::of).toList();
  }

  @GetMapping("/alike")
  @Operation(
      summary = "Contacts who may be the one that is typed, the likeliest first; at most 5",
      description = "As for customers: by name, address, VAT and register number, phone and mail.")
  List<AlikeCustomers.Alike> alike(@ParameterObject CustomerCardController.Typed typed) {
    return alike.toContacts(typed.traits());
  }

  @GetMapping("/{no}")
  @MayCall({
    Role.SALES,
    Role.SALESMANAGER,
    Role.ACCOUNTING,
    Role.FINANCEMANAGER,
    Role.ANALYST,
    Role.ADMIN
  })
  @Operation(summary = "A contact, field by field")
  View one(@PathVariable String no) {
    var kept = cards.find(no).orElseThrow(() -> new RefusedException(ContactCards.unknown(no)));
    return new View(Row.of(contacts.find(kept.no()).orElseThrow()), kept.version(), kept.fields());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps a new contact under the next number",
      description =
          "Needed: type and name. What is left out of a person at a company is as at the company: address, salesperson, "
              + "language. Refused with every reason at once (422).")
  Registered register(@RequestBody ContactFields fields, Authentication login) {
    return new Registered(saved(cards.register(fields, Logins.groups(login))));
  }

  @PutMapping("/{no}")
  @Operation(
      summary = "Changes a contact",
      description =
          "Give the version that was read; when somebody else changed him meanwhile the answer is 409. What is left out "
              + "stays. The customer that he is gets the same name, address, phone, VAT number and salesperson, under "
              + "the rules of a customer's card.")
  View change(
      @PathVariable String no,
      @RequestParam int version,
      @RequestBody ContactFields fields,
      Authentication login) {
    return one(saved(cards.change(no, fields, version, Logins.groups(login))));
  }

  @DeleteMapping("/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a contact away",
      description =
          "The customer that he is stays. Refused: a company with people, and somebody with an open opportunity.")
  void remove(@PathVariable String no, @RequestParam int version, Authentication login) {
    RefusedException.throwIfAny(cards.remove(no, version, Logins.groups(login)));
  }

  @PostMapping("/{no}/customer")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Registers a contact as a customer under the next number",
      description =
          "Filled in by the template, as for every new customer, who waits for approval unless finance registers him.")
  Registered becomesCustomer(
      @PathVariable String no,
      @Parameter(description = "Left out: the only one there is; empty for none") @RequestParam
          Optional<String> template,
      Authentication login) {
    return registered(no, template, CustomerCards.Way.AS_CUSTOMER, login);
  }

  @PostMapping("/{no}/prospect")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Lets a contact be quoted who is no customer yet",
      description =
          "The template gives prices, VAT and terms. Nothing but a quote goes out to him; once he accepts one, or somebody "
              + "offers him for approval, he becomes a customer.")
  Registered becomesProspect(
      @PathVariable String no,
      @Parameter(description = "Left out: the only one there is; empty for none") @RequestParam
          Optional<String> template,
      Authentication login) {
    return registered(no, template, CustomerCards.Way.AS_PROSPECT, login);
  }

  private Registered registered(
      String no, Optional<String> template, CustomerCards.Way way, Authentication login) {
    return new Registered(
        CustomerCardController.saved(customers.register(no, template, way, Logins.groups(login))));
  }

  @PutMapping("/{no}/customer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says that a contact is a customer who is on file",
      description =
          "What the customer's card says holds for both. Refused (409) where either is linked already.")
  void link(@PathVariable String no, @RequestBody Link link, Authentication login) {
    var customerNo = Objects.requireNonNullElse(link.customerNo(), "").strip();
    RefusedException.throwIfAny(customers.link(no, customerNo, Logins.groups(login)));
  }

  @DeleteMapping("/{no}/customer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Says that a contact is no longer the customer that he was")
  void unlink(@PathVariable String no, Authentication login) {
    RefusedException.throwIfAny(customers.unlink(no, Logins.groups(login)));
  }

  private static String saved(ContactCards.Result result) {
    if (result instanceof ContactCards.Result.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    return ((ContactCards.Result.Saved) result).no();
  }
}
