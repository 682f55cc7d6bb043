package nl.verkoop.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.platform.database.StartRefused;
import nl.verkoop.platform.login.PasswordRule;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

class AccessTest extends IntegrationTest {

  private static final List<String> PEOPLE = Role.ids(Role.values());

  @Autowired private Access access;
  @Autowired private Roles roles;
  @Autowired private SavedWorklists worklists;
  @Autowired private Users people;
  @Autowired private IdentityService identities;
  @Autowired private FilterService filters;
  @Autowired private AuthorizationService authorizations;

  @AfterEach
  void logOut() {
    identities.clearAuthentication();
  }

  private List<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .toList();
  }

  private boolean may(String user, Permission permission, Resource resource, String id) {
    return authorizations.isUserAuthorized(user, groups(user), permission, resource, id);
  }

  @ParameterizedTest
  @CsvSource({
    "sales, Te doen: verkoop|Mijn taken",
    "salesmanager, Te doen: verkoop|Goed te keuren|Mijn taken",
    "warehouse, Te verzenden|Mijn taken",
    "purchasing, Te bestellen|Mijn taken",
    "accounting, Te beoordelen betalingen|Mijn taken",
    "financemanager, Goed te keuren: financiën|Mijn taken",
    "analyst, Mijn taken|Alles"
  })
  void everyRoleSeesItsOwnLists(String user, String lists) {
    identities.setAuthentication(user, groups(user));

    assertThat(filters.createFilterQuery().listPage(0, 50).stream().map(Filter::getName))
        .containsExactlyInAnyOrder(lists.split("\\|"));
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void nobodyDeploysAndOnlyTheAdministratorMakesLists(String user) {
    assertThat(may(user, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
    assertThat(may(user, Permissions.CREATE, Resources.FILTER, "*"))
        .isEqualTo("admin".equals(user));
    assertThat(may(user, Permissions.ACCESS, Resources.APPLICATION, "tasklist")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sales, sales-order, true",
    "salesmanager, sales-order, true",
    "accounting, sales-order, false",
    "accounting, payment-reconciliation, true",
    "sales, payment-reconciliation, false",
    "warehouse, sales-order, false",
    "analyst, sales-order, false"
  })
  void aProcessIsStartedByItsOwnDepartment(String user, String process, boolean allowed) {
    assertThat(may(user, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process))
        .isEqualTo(allowed);
  }

  @Test
  void onlyAnalystsAndAdministratorsReadInCockpit() {
    assertThat(
            may("analyst", Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, "sales-order"))
        .isTrue();
    assertThat(
            may(
                "analyst",
                Permissions.UPDATE_INSTANCE,
                Resources.PROCESS_DEFINITION,
                "sales-order"))
        .isFalse();
    assertThat(may("sales", Permissions.ACCESS, Resources.APPLICATION, "cockpit")).isFalse();
    assertThat(may("analyst", Permissions.ACCESS, Resources.APPLICATION, "admin")).isFalse();
    assertThat(may("admin", Permissions.ACCESS, Resources.APPLICATION, "admin")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sales, shipment, true",
    "warehouse, shipment, true",
    "warehouse, approval, false",
    "accounting, approval, false",
    "financemanager, approval, true",
    "salesmanager, approval, true",
    "accounting, sales-order, true",
    "accounting, payment-reconciliation, true",
    "warehouse, payment-reconciliation, false",
    "sales, payment-reconciliation, false"
  })
  void remarksOfColleaguesAreReadWhereOneWorks(String user, String process, boolean allowed) {
    assertThat(may(user, Permissions.READ_HISTORY, Resources.PROCESS_DEFINITION, process))
        .isEqualTo(allowed);
  }

  @Test
  void aSecondStartAddsNothing() {
    var before = authorizations.createAuthorizationQuery().count();

    access.ensure();

    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    assertThat(filters.createFilterQuery().count()).isEqualTo(Worklist.ALL.size());
  }

  @Test
  void productionDoesNotStartOnADatabaseWhosePasswordsEverybodyKnows() {
    var production =
        new Access(
            roles,
            worklists,
            people,
            new FirstAdministrator("", "", false, new PasswordRule()),
            false);

    assertThatThrownBy(production::ensure)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("passwords everybody knows");
  }

  /**
   * What was done to the tasks of a process is read by who may read its history, and no further.
   */
  @ParameterizedTest
  @FieldSource("PEOPLE")
  void theLogOfAllTasksIsForTheAdministratorOnly(String user) {
    assertThat(
            may(
                user,
                UserOperationLogCategoryPermissions.READ,
                Resources.OPERATION_LOG_CATEGORY,
                UserOperationLogEntry.CATEGORY_TASK_WORKER))
        .isEqualTo(user.equals("admin"));
  }
}
