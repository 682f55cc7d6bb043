/**
 * A subpackage for each BPMN model, with its delegates and its contract class; beside them what
 * papers, tasks and failed steps need of several models.
 */
@ApplicationModule(displayName = "Processes")
package nl.verkoop.process;

import org.springframework.modulith.ApplicationModule;
