package nl.verkoop.banking;

/** Why a line of a statement is posted only when a human confirms it (posting rules 14). */
public enum Doubt {
  /** Opening balance and movements do not lead to the closing balance: something may be missing. */
  UNBALANCED,
  /** An amount of its statement is in another currency than the account. */
  OTHER_CURRENCY,
  /** Another statement brought a movement of the same day, amount, payer and text. */
  SEEN_BEFORE,
  /** A human took it up again after something was decided about it. */
  TAKEN_UP
}
