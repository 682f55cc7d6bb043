/**
 * Values as the trade writes them, and the few contracts that every room needs: groups and who may
 * call, where a document stands, what people are called, what must hold in the books; no beans.
 */
@ApplicationModule(
    displayName = "Shared values",
    allowedDependencies = {})
package nl.verkoop.shared;

import org.springframework.modulith.ApplicationModule;
