package nl.verkoop.scenario;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.verkoop.Api;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scenario works with: people, the books, the processes, and the day. */
public record World(
    Function<String, Api> people,
    JdbcClient jdbc,
    TaskService tasks,
    HistoryService history,
    LocalDate today,
    Patience patience) {

  /** How a test gets to where the program should be: by waiting, or by doing its jobs. */
  public interface Patience {

    /** Comes back when it is so, and fails with these words when it does not become so. */
    void until(String documentNo, String what, Callable<Boolean> isSo);
  }

  /** Somebody who uses /api. */
  public Api as(String user) {
    return people.apply(user);
  }

  void until(String documentNo, String what, Callable<Boolean> isSo) {
    patience.until(documentNo, what, isSo);
  }
}
