package nl.verkoop.process.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A task that somebody else finishes between finding it and completing it. */
class WaitingTasksTest {

  private final TaskService tasks = mock(TaskService.class);
  private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
  private final RefusalTexts texts = mock(RefusalTexts.class);
  private final WaitingTasks waiting = new WaitingTasks(tasks, mock(IdentityService.class), texts);

  private void completingFails(RuntimeException failure, long tasksLeft) {
    var task = mock(Task.class);
    when(task.getId()).thenReturn("t1");
    when(tasks.createTaskQuery()).thenReturn(query);
    doReturn(List.of(task)).when(query).listPage(anyInt(), anyInt());
    doReturn(tasksLeft).when(query).count();
    doThrow(failure).when(tasks).complete(any(), any());
    when(texts.exception(any())).thenAnswer(call -> new RefusedException(call.getArgument(0)));
  }

  private static final List<RuntimeException> ENGINE_SAYS =
      List.of(
          new NullValueException("task is null"),
          new NullPointerException("execution is null"),
          new AuthorizationException("sales", "TASK_WORK", "Task", "t1"));

  @ParameterizedTest
  @FieldSource("ENGINE_SAYS")
  void isRefusedInWords(RuntimeException failure) {
    completingFails(failure, 0);
    assertThatThrownBy(() -> waiting.complete("VO1", "Task_X", Map.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusals())
                    .containsExactly(Refusal.conflict("", "no-task-waiting", "VO1")));
  }

  @ParameterizedTest
  @FieldSource("ENGINE_SAYS")
  void whatIsSaidOfATaskThatIsThereStays(RuntimeException failure) {
    completingFails(failure, 1);
    assertThatThrownBy(() -> waiting.complete("VO1", "Task_X", Map.of())).isSameAs(failure);
  }
}
