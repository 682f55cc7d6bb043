package nl.verkoop.documents;

import java.util.Locale;

/** A mail that one worker has to itself for a while. */
record ClaimedMail(
    long id,
    String key,
    DocumentReference document,
    String recipient,
    Locale language,
    int attempt) {}
