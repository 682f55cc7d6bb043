/** Wiring: security, database, engine configuration, demo company, operation. Nothing uses it. */
@ApplicationModule(displayName = "Platform")
package nl.verkoop.platform;

import org.springframework.modulith.ApplicationModule;
