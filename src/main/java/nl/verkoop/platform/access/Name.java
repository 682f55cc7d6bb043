package nl.verkoop.platform.access;

/** What a list, a label or a group is called: in Dutch, as the engine keeps it, and in English. */
record Name(String dutch, String english) {}
