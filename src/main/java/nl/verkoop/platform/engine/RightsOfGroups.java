package nl.verkoop.platform.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights to a task come from the groups that do it and from nothing else: who takes a task up gets
 * no right of his own, which he would keep when he has left the group.
 */
final class RightsOfGroups extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return NONE;
  }
}
