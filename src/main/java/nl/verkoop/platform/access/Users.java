package nl.verkoop.platform.access;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.approval.ApprovalLimits;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Makes people known to the engine, with their groups and what they may approve. */
@Component
class Users {

  private final IdentityService identities;
  private final ApprovalLimits limits;

  Users(IdentityService identities, ApprovalLimits limits) {
    this.identities = identities;
    this.limits = limits;
  }

  boolean nobody() {
    return identities.createUserQuery().count() == 0;
  }

  boolean hasAdministrator() {
    return identities.createUserQuery().memberOfGroup(Role.ADMIN.id()).count() > 0;
  }

  /** Whether people of the demo are there, whose passwords everybody knows. */
  boolean fromDemo() {
    return identities.createUserQuery().userEmailLike("%" + Person.DEMO_DOMAIN).count() > 0;
  }

  /** The eight people of the demo; the password of each is his user name. */
  void addDemo() {
    for (var person : Person.OF_THE_DEMO) {
      addOfTheDemo(person);
      person.roles().forEach(role -> join(person.id(), role));
    }
    limits.set(new Limit(Role.SALESMANAGER.id(), new BigDecimal(25_000), false), "system");
    limits.set(new Limit(Role.FINANCEMANAGER.id(), BigDecimal.ZERO, true), "system");
  }

  /** The first administrator of a company; somebody who exists already keeps his password. */
  void addAdministrator(String user, String password) {
    if (identities.createUserQuery().userId(user).count() == 0) {
      identities.saveUser(user(new Person(user, user, "", List.of()), "", password));
    }
    join(user, Role.ADMIN);
  }

  /**
   * Only they have passwords that everybody may know; a database with them starts as the demo only.
   */
  private void addOfTheDemo(Person person) {
    ((IdentityServiceImpl) identities).saveUser(user(person, person.demoMail(), person.id()), true);
  }

  private User user(Person person, String mail, String password) {
    var user = identities.newUser(person.id());
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(mail);
    user.setPassword(password);
    return user;
  }

  /**
   * Administrators also join the engine's own group, or its web applications ask for a first one.
   */
  private void join(String user, Role role) {
    identities.createMembership(user, role.id());
    if (role == Role.ADMIN) {
      identities.createMembership(user, Groups.CAMUNDA_ADMIN);
    }
  }
}
