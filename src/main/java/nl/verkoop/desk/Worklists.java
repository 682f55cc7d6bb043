package nl.verkoop.desk;

import java.util.Collection;
import java.util.List;

/** The lists in which people find their tasks; whoever runs the processes has them. */
public interface Worklists {

  /** A list with the number of tasks in it; whose it is, or that of what one took. */
  record Counted(String role, String filterId, long tasks) {}

  /** The lists of these groups with the tasks that the person who asks would see in them. */
  List<Counted> of(Collection<String> groups);
}
