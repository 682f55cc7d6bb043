package nl.verkoop.platform.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What may be done with one resource of the engine, or with all of its kind. */
record Right(Resource resource, String resourceId, List<Permission> permissions) {

  static Right on(Resource resource, String resourceId, Permission... permissions) {
    return new Right(resource, resourceId, List.of(permissions));
  }

  static Right onAll(Resource resource, Permission... permissions) {
    return on(resource, ANY, permissions);
  }

  boolean isOn(int resourceType, String id) {
    return resource.resourceType() == resourceType && resourceId.equals(id);
  }

  /** The engine keeps the permissions of a grant as one number with a bit for each. */
  int bits() {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, bit) -> all | bit);
  }
}
