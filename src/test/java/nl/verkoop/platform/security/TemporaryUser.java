package nl.verkoop.platform.security;

import org.camunda.bpm.engine.IdentityService;

/** Somebody who exists for one test, since what happens to him must not happen to the demo. */
final class TemporaryUser implements AutoCloseable {

  static final String PASSWORD = "vier paarse olifanten fietsen";

  private static int last;

  final String id;
  private final IdentityService identities;

  TemporaryUser(IdentityService identities, String... groups) {
    this.identities = identities;
    this.id = "tijdelijk" + System.nanoTime() + "n" + ++last;
    var user = identities.newUser(id);
    user.setFirstName("Tijdelijke");
    user.setLastName("Kracht");
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    for (var group : groups) {
      identities.createMembership(id, group);
    }
  }

  void leave(String group) {
    identities.deleteMembership(id, group);
  }

  void changePassword(String password) {
    var user = identities.createUserQuery().userId(id).singleResult();
    user.setPassword(password);
    identities.saveUser(user);
  }

  void delete() {
    identities.deleteUser(id);
  }

  @Override
  public void close() {
    delete();
  }
}
