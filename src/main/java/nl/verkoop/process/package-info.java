/**
 * One subpackage per BPMN model: delegates, the model's contract class, correlation. Nothing uses
 * it.
 */
@ApplicationModule(displayName = "Processes")
package nl.verkoop.process;

import org.springframework.modulith.ApplicationModule;
