package nl.verkoop.mail;

/** Why a mail did not go out; the words for it stand in the labels under "problem.". */
enum MailProblem {
  NO_ADDRESS,
  INVALID_ADDRESS,
  NO_DOCUMENT,
  NOT_PRODUCED,
  NOT_CONFIGURED,
  UNREACHABLE,
  POSTPONED,
  REFUSED
}
