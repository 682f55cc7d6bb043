/**
 * Wiring: login, rights, engine, database, the pages' frame and the demo company; may use
 * everything, and nothing uses it.
 */
package nl.verkoop.platform;
