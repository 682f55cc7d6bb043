package nl.verkoop.platform.engine;

import nl.verkoop.platform.login.BcryptPasswords;
import nl.verkoop.platform.login.PasswordPolicyInWords;
import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** How the engine keeps people and their passwords. */
@Component
record PeopleSettings(
    EngineIdentities identities,
    BcryptPasswords passwords,
    PasswordPolicyInWords policy,
    RefusalTexts refusals) {

  void addTo(ProcessEngineConfigurationImpl configuration) {
    configuration.setIdentityService(new WordedIdentityService(refusals));
    configuration.setIdentityProviderSessionFactory(identities);
    configuration.setPasswordEncryptor(passwords);
    configuration.setPasswordPolicy(policy);
    configuration.setEnablePasswordPolicy(true);
  }
}
