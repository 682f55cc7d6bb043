package nl.verkoop.process.task;

import java.util.List;
import nl.verkoop.shared.Refusal;

/**
 * Who of a task's group may not take it up, because he could not finish it and would keep it from
 * the others. Offered by the model whose task it is.
 */
public interface TaskTaking {

  /** The task of the model that this is about. */
  String taskKey();

  /** Why this user may not take the task of a document that is for the group. */
  List<Refusal> against(TaskCard.Step task, String user);
}
