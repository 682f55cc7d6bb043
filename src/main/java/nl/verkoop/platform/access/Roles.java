package nl.verkoop.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps the roles as the program describes them: a right that a release adds or changes arrives
 * with its first start. Rights for other groups and other resources are the administrator's own.
 */
@Component
class Roles {

  static final Name PLATFORM_ADMINISTRATORS =
      new Name("Beheer van het procesplatform", "Administration of the process platform");

  private final IdentityService identities;
  private final AuthorizationService authorizations;

  Roles(IdentityService identities, AuthorizationService authorizations) {
    this.identities = identities;
    this.authorizations = authorizations;
  }

  void ensure() {
    var existing =
        identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    for (var role : Role.values()) {
      if (!existing.contains(role.id())) {
        create(role.id(), role.dutch(), Groups.GROUP_TYPE_WORKFLOW);
      }
    }
    if (!existing.contains(Groups.CAMUNDA_ADMIN)) {
      create(Groups.CAMUNDA_ADMIN, PLATFORM_ADMINISTRATORS.dutch(), Groups.GROUP_TYPE_SYSTEM);
    }
    ensureRights();
  }

  private void create(String id, String name, String type) {
    var group = identities.newGroup(id);
    group.setName(name);
    group.setType(type);
    identities.saveGroup(group);
  }

  private void ensureRights() {
    var groups = Arrays.stream(Role.values()).map(Role::id).toArray(String[]::new);
    var granted =
        authorizations.createAuthorizationQuery().groupIdIn(groups).list().stream()
            .collect(Collectors.groupingBy(Authorization::getGroupId));
    for (var role : Role.values()) {
      var ofRole = granted.getOrDefault(role.id(), List.of());
      RoleRights.of(role).forEach(right -> ensure(role, right, ofRole));
    }
  }

  private void ensure(Role role, Right right, List<Authorization> granted) {
    var grant =
        granted.stream()
            .filter(each -> right.isOn(each.getResourceType(), each.getResourceId()))
            .findFirst()
            .orElseGet(() -> newGrant(role, right));
    if (((AuthorizationEntity) grant).getPermissions() != right.bits()) {
      grant.setPermissions(right.permissions().toArray(Permission[]::new));
      authorizations.saveAuthorization(grant);
    }
  }

  private Authorization newGrant(Role role, Right right) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(role.id());
    grant.setResource(right.resource());
    grant.setResourceId(right.resourceId());
    return grant;
  }
}
