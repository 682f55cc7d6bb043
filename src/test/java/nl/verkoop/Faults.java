package nl.verkoop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Cuts the line to the database at a chosen call, as when the program is killed there: what was not
 * committed is undone, and the caller never learns how far it came. It concerns requests, and what
 * a test exposes; background threads and the tests' own looking are spared.
 */
@TestComponent
public class Faults implements BeanPostProcessor {

  /** When the line is cut. */
  public enum Moment {
    /** Before a call reaches the database. */
    BEFORE_A_CALL,
    /** After a commit, before its answer comes back: it was done, and the caller cannot know. */
    AFTER_A_COMMIT
  }

  private static final Set<String> CALLS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

  private static final ThreadLocal<Boolean> EXPOSED = ThreadLocal.withInitial(() -> false);

  private static int left;
  private static Moment moment;
  private static boolean fired;

  /** Cuts the line at the so-manieth of these moments from now on. */
  public static synchronized void cutAt(int count, Moment when) {
    left = count;
    moment = when;
    fired = false;
  }

  /** Nothing is cut any more. Answers whether something was. */
  public static synchronized boolean stop() {
    left = 0;
    return fired;
  }

  /** Does something in this thread that can be cut. */
  public static void expose(Runnable work) {
    EXPOSED.set(true);
    try {
      work.run();
    } finally {
      EXPOSED.set(false);
    }
  }

  private static synchronized boolean isDue() {
    var isRequest = Thread.currentThread().getName().startsWith("http-nio");
    if (left == 0 || !(isRequest || EXPOSED.get())) {
      return false;
    }
    left--;
    fired = left == 0;
    return fired;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Cuttable(source) : bean;
  }

  private static final class Cuttable extends DelegatingDataSource {

    Cuttable(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return proxy(Connection.class, new Line(connection, connection));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<T> type, Line line) {
    return (T) Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, line);
  }

  /** A connection, or a statement on it. */
  private record Line(Object target, Connection connection) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      var due = counts(method) && isDue();
      if (due && moment == Moment.BEFORE_A_CALL) {
        throw cut();
      }
      var answer = call(method, arguments);
      if (due) {
        throw cut();
      }
      return answer instanceof Statement ? wrapped(method, answer) : answer;
    }

    private boolean counts(Method method) throws SQLException {
      return CALLS.contains(method.getName())
          && (moment == Moment.BEFORE_A_CALL
              || method.getName().equals("commit")
              || connection.getAutoCommit());
    }

    private Object wrapped(Method method, Object statement) {
      return proxy(method.getReturnType(), new Line(statement, connection));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    private SQLException cut() throws SQLException {
      connection.unwrap(org.mariadb.jdbc.Connection.class).abort(Runnable::run);
      return new SQLNonTransientConnectionException("The line was cut", "08006");
    }
  }
}
