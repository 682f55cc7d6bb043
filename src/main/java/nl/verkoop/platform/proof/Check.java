package nl.verkoop.platform.proof;

/**
 * One thing that must hold. The query gives a row for each document, account or item compared, with
 * the columns document, expected and found; where the two differ, the books are wrong.
 */
record Check(String name, String query) {}
