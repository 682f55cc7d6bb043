package nl.verkoop.mail;

import java.util.Locale;
import nl.verkoop.documents.DocumentReference;

/** A mail that one worker has to itself for a while. */
record ClaimedMail(
    long id,
    String key,
    DocumentReference document,
    String recipient,
    Locale language,
    int attempt) {}
