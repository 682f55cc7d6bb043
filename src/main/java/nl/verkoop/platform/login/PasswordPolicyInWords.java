package nl.verkoop.platform.login;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.verkoop.platform.login.PasswordRule.Fault;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the engine, and who chooses a password in Camunda Admin, what a password must be. */
@Component
public final class PasswordPolicyInWords implements PasswordPolicy {

  private final PasswordRule rule;
  private final MessageSource messages;

  PasswordPolicyInWords(PasswordRule rule, MessageSource messages) {
    this.rule = rule;
    this.messages = messages;
  }

  @Override
  public List<PasswordPolicyRule> getRules() {
    return Arrays.stream(Fault.values()).<PasswordPolicyRule>map(Part::new).toList();
  }

  private static List<String> owner(User user) {
    return user == null
        ? List.of()
        : Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
            .filter(Objects::nonNull)
            .toList();
  }

  /** Camunda Admin has no words of its own for our parts and shows what we call them. */
  private final class Part implements PasswordPolicyRule {

    private final Fault fault;

    private Part(Fault fault) {
      this.fault = fault;
    }

    @Override
    public String getPlaceholder() {
      return messages.getMessage(
          "password." + fault.name(),
          new Object[] {PasswordRule.SHORTEST, PasswordRule.LONGEST},
          LocaleContextHolder.getLocale());
    }

    @Override
    public Map<String, String> getParameters() {
      return Map.of();
    }

    @Override
    public boolean execute(String password) {
      return execute(password, null);
    }

    @Override
    public boolean execute(String password, User user) {
      return !rule.has(fault, password, owner(user));
    }
  }
}
