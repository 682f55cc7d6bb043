package nl.verkoop.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.desk.Worklists;
import nl.verkoop.shared.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;

/**
 * Saves the lists of Tasklist that are missing; one that exists may have been changed and stays.
 */
@Component
class SavedWorklists implements Worklists {

  private static final int MOST_FILTERS = 500;

  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  SavedWorklists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  @Override
  public List<Counted> of(Collection<String> groups) {
    var byName =
        filters.createFilterQuery().listPage(0, MOST_FILTERS).stream()
            .collect(Collectors.toMap(Filter::getName, Filter::getId, (first, second) -> first));
    return Worklist.ALL.stream()
        .filter(list -> list.isFor(groups) && byName.containsKey(list.name().dutch()))
        .map(list -> counted(list, byName.get(list.name().dutch())))
        .toList();
  }

  private Counted counted(Worklist list, String filterId) {
    return new Counted(list.key(), filterId, filters.count(filterId));
  }

  void ensure() {
    var existing =
        filters.createFilterQuery().list().stream()
            .map(Filter::getName)
            .collect(Collectors.toSet());
    Worklist.ALL.stream()
        .filter(list -> !existing.contains(list.name().dutch()))
        .forEach(this::create);
  }

  private void create(Worklist list) {
    var filter =
        filters
            .newTaskFilter(list.name().dutch())
            .setQuery(list.query(tasks))
            .setProperties(list.properties());
    filters.saveFilter(filter);
    list.readers().forEach(role -> allowToRead(filter.getId(), role));
  }

  private void allowToRead(String filterId, Role role) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(role.id());
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filterId);
    grant.addPermission(Permissions.READ);
    authorizations.saveAuthorization(grant);
  }
}
