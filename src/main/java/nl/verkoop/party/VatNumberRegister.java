package nl.verkoop.party;

/** Knows which VAT numbers of the EU are in use (feature C-12). */
interface VatNumberRegister {

  /** What became of a question. */
  enum Result {
    /** Nobody answered, or nobody could say. */
    NOT_VERIFIED,
    VALID,
    INVALID
  }

  /**
   * What was answered.
   *
   * @param reference by which whoever answered knows it; empty where there is none
   * @param reason why it was not verified, as a code; empty where it was
   */
  record Answer(Result result, String reference, String reason) {

    static Answer notVerified(String reason) {
      return new Answer(Result.NOT_VERIFIED, "", reason);
    }
  }

  /** Whether it is asked at all, and about a number of this country. */
  boolean knows(String vatNumber);

  /** Asks now, and waits for the answer; a question that fails is answered as not verified. */
  Answer ask(String vatNumber);
}
