/**
 * Wiring: login, rights, engine, database, the pages' frame and the demo company; may use
 * everything, and nothing uses it.
 */
@ApplicationModule(displayName = "Platform")
package nl.verkoop.platform;

import org.springframework.modulith.ApplicationModule;
