package nl.verkoop.numbering;

/** The numbers of one kind of document, by its code; declared by the module that gives them out. */
public record Series(String code) {}
