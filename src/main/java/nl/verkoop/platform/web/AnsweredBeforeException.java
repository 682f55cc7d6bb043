package nl.verkoop.platform.web;

/** Ends a request that was answered before; its answer is given again. */
final class AnsweredBeforeException extends RuntimeException {

  private final transient KeptAnswer answer;

  AnsweredBeforeException(KeptAnswer answer) {
    super("Answered before", null, false, false);
    this.answer = answer;
  }

  KeptAnswer answer() {
    return answer;
  }
}
