package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.verkoop.party.AlikePairs.Card;
import nl.verkoop.party.AlikePairs.Common;
import nl.verkoop.party.AlikePairs.Pair;
import nl.verkoop.party.CustomerPairs.NotSame;
import nl.verkoop.party.CustomerPairs.Search;
import nl.verkoop.party.Likeness.Trait;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets managers look for customers who have two cards (feature K-02). */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/alike-customers")
@Tag(name = "Customers")
class AlikeCustomerController {

  private static final int MOST_COMMON = 20;

  private final CustomerPairs pairs;
  private final People people;

  AlikeCustomerController(CustomerPairs pairs, People people) {
    this.pairs = pairs;
    this.people = people;
  }

  /** A customer of a pair. */
  record CustomerView(String no, String name, String city) {

    static CustomerView of(Card card) {
      return new CustomerView(card.no(), card.name(), card.city());
    }
  }

  /** Two customers who may be one. */
  record PairView(
      CustomerView one,
      CustomerView other,
      @Schema(description = "How likely they are one and the same; 99 at most") int percent,
      List<Trait> alike,
      @Schema(description = "Who said that they are not the same; null where nobody did")
          String notSameBy,
      Instant notSameAt) {}

  /** The pairs, and how many there are in all. */
  record PairsView(
      List<PairView> pairs,
      int found,
      @Schema(description = "What was not compared, since more than 50 cards share it")
          List<Common> common) {}

  @GetMapping
  @Operation(
      summary = "Customers who may have two cards, the likeliest pair first; at most 200",
      description =
          "By name, address, VAT and register number, mail, phone and bank account. Who is closed is left out. What more "
              + "than 50 cards share is not compared.")
  PairsView find(
      @Parameter(description = "Part of a number, name or city of one of both")
          @RequestParam(defaultValue = "")
          String q,
      @Parameter(description = "What both must share") @RequestParam Optional<Trait> trait,
      @Parameter(description = "How likely at least, in percent") @RequestParam(defaultValue = "50")
          int least,
      @Parameter(description = "Those of whom somebody said that they are not the same")
          @RequestParam(defaultValue = "false")
          boolean notSame,
      @RequestParam(defaultValue = "100") int limit) {
    var search = new Search(q.strip(), trait, least, notSame, RowLimit.of(limit, 200));
    var listed = pairs.find(search);
    var names = people.among(listed.notSame().values().stream().map(NotSame::decidedBy).distinct());
    return new PairsView(
        listed.found().pairs().stream()
            .map(pair -> view(pair, listed.notSame().get(CustomerPairs.numbers(pair)), names))
            .toList(),
        listed.found().found(),
        listed.found().common().stream().limit(MOST_COMMON).toList());
  }

  private static PairView view(Pair pair, NotSame notSame, People.Names names) {
    return new PairView(
        CustomerView.of(pair.one()),
        CustomerView.of(pair.other()),
        pair.likeness().percent(),
        pair.likeness().alike(),
        notSame == null ? null : names.at(notSame.decidedBy(), notSame.decidedAt()),
        notSame == null ? null : notSame.decidedAt());
  }

  @PutMapping("/not-same")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remembers that two cards are not of one customer")
  void keepApart(@RequestParam String one, @RequestParam String other) {
    RefusedException.throwIfAny(pairs.keepApart(one.strip(), other.strip()));
  }

  @DeleteMapping("/not-same")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forgets it again, so that the pair is listed")
  void askAgain(@RequestParam String one, @RequestParam String other) {
    RefusedException.throwIfAny(pairs.askAgain(one.strip(), other.strip()));
  }
}
