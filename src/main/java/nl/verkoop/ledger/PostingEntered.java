package nl.verkoop.ledger;

/**
 * Tells who listens that a posting was entered; it is in the books when its transaction commits.
 */
public record PostingEntered(Posting.Kind kind) {}
