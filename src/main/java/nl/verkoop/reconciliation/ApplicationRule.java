package nl.verkoop.reconciliation;

import static nl.verkoop.reconciliation.ApplicationRule.Amount.ANY;
import static nl.verkoop.reconciliation.ApplicationRule.Amount.NONE;
import static nl.verkoop.reconciliation.ApplicationRule.Amount.ONE;
import static nl.verkoop.reconciliation.ApplicationRule.Amount.SEVERAL;
import static nl.verkoop.reconciliation.ApplicationRule.Document.MANY;
import static nl.verkoop.reconciliation.ApplicationRule.Document.NO;
import static nl.verkoop.reconciliation.ApplicationRule.Document.YES;
import static nl.verkoop.reconciliation.ApplicationRule.Party.FULLY;
import static nl.verkoop.reconciliation.ApplicationRule.Party.PARTLY;
import static nl.verkoop.reconciliation.ApplicationRule.Party.UNKNOWN;
import static nl.verkoop.reconciliation.Confidence.HIGH;
import static nl.verkoop.reconciliation.Confidence.LOW;
import static nl.verkoop.reconciliation.Confidence.MEDIUM;

import java.util.List;
import java.util.Optional;

/**
 * How sure a match is when this much agrees: the default table of posting rules 11, in the NAV 2017
 * order. The first rule that fits has the highest score.
 */
record ApplicationRule(Confidence confidence, Party party, Document document, Amount amount) {

  /** How well the payer is known as the customer of the entry. */
  enum Party {
    FULLY,
    PARTLY,
    UNKNOWN
  }

  /**
   * Whether the payer named the entry's document, alone or among several of that customer, or named
   * another invoice instead.
   */
  enum Document {
    MANY,
    YES,
    NO,
    ANOTHER
  }

  /** How many open entries have exactly the amount received; ANY in a rule that does not ask. */
  enum Amount {
    ONE,
    SEVERAL,
    NONE,
    ANY
  }

  private static final List<ApplicationRule> TABLE =
      List.of(
          rule(HIGH, FULLY, MANY, ONE),
          rule(HIGH, FULLY, MANY, SEVERAL),
          rule(HIGH, FULLY, YES, ONE),
          rule(HIGH, FULLY, YES, SEVERAL),
          rule(HIGH, PARTLY, MANY, ONE),
          rule(HIGH, PARTLY, MANY, SEVERAL),
          rule(HIGH, PARTLY, YES, ONE),
          rule(HIGH, FULLY, NO, ONE),
          rule(HIGH, UNKNOWN, MANY, ONE),
          rule(HIGH, UNKNOWN, MANY, SEVERAL),
          rule(MEDIUM, FULLY, MANY, ANY),
          rule(MEDIUM, FULLY, YES, ANY),
          rule(MEDIUM, FULLY, NO, SEVERAL),
          rule(MEDIUM, PARTLY, MANY, ANY),
          rule(MEDIUM, PARTLY, YES, ANY),
          rule(MEDIUM, UNKNOWN, YES, ONE),
          rule(MEDIUM, UNKNOWN, MANY, ANY),
          rule(MEDIUM, PARTLY, NO, ONE),
          rule(MEDIUM, UNKNOWN, YES, ANY),
          rule(LOW, FULLY, NO, NONE),
          rule(LOW, PARTLY, NO, SEVERAL),
          rule(LOW, PARTLY, NO, NONE),
          rule(LOW, UNKNOWN, NO, ONE),
          rule(LOW, UNKNOWN, NO, SEVERAL));

  /** A rule's confidence and its place in the table; a higher score is a better match. */
  record Score(Confidence confidence, int value) {

    /** Below every rule: the payer named another document. */
    static final Score CONTRADICTED = new Score(LOW, 0);

    /** As good a match, but one that a human must confirm. */
    Score toConfirm() {
      return confidence == HIGH ? new Score(MEDIUM, value) : this;
    }
  }

  /**
   * Where another document was named, the rules of NO say whether there is a match at all, but it
   * is no more than a guess: NAV's table knows only matches that a human confirms.
   */
  static Optional<Score> score(Party party, Document document, Amount amount) {
    if (document == Document.ANOTHER) {
      return score(party, NO, amount).map(score -> Score.CONTRADICTED);
    }
    for (var place = 0; place < TABLE.size(); place++) {
      var rule = TABLE.get(place);
      if (rule.party == party
          && rule.document == document
          && (rule.amount == ANY || rule.amount == amount)) {
        return Optional.of(new Score(rule.confidence, TABLE.size() - place));
      }
    }
    return Optional.empty();
  }

  private static ApplicationRule rule(
      Confidence confidence, Party party, Document document, Amount amount) {
    return new ApplicationRule(confidence, party, document, amount);
  }
}
