package nl.verkoop.process.task;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** A task that somebody else finishes between finding it and completing it. */
class WaitingTasksTest {

  private final TaskService tasks = mock(TaskService.class);
  private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
  private final RefusalTexts texts = mock(RefusalTexts.class);
  private final WaitingTasks waiting = new WaitingTasks(tasks, texts);

  private void completingFails(long tasksLeft) {
    var task = mock(Task.class);
    when(task.getId()).thenReturn("t1");
    when(tasks.createTaskQuery()).thenReturn(query);
    doReturn(task).when(query).singleResult();
    doReturn(tasksLeft).when(query).count();
    doThrow(new NullValueException("task is null")).when(tasks).complete(any(), any());
    when(texts.exception(any())).thenAnswer(call -> new RefusedException(call.getArgument(0)));
  }

  @Test
  void isRefusedInWords() {
    completingFails(0);
    assertThatThrownBy(() -> waiting.complete("VO1", "Task_X", Map.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                org.assertj.core.api.Assertions.assertThat(refused.refusals())
                    .isEqualTo(
                        List.of(nl.verkoop.shared.Refusal.of("", "no-task-waiting", "VO1"))));
  }

  @Test
  void aMistakeOfOursStaysOne() {
    completingFails(1);
    assertThatThrownBy(() -> waiting.complete("VO1", "Task_X", Map.of()))
        .isInstanceOf(NullValueException.class);
  }
}
