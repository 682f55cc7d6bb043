/**
 * What the engine knows of documents, read from its own tables: where they stand, what failed, who
 * did what. No other package names those tables.
 */
package nl.verkoop.platform.board;
