/** Tasklist in English, although models, drawn forms, lists and groups are in Dutch. */
package nl.verkoop.platform.words;
