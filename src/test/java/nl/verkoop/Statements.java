package nl.verkoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Listens between the program and the database's driver: whoever sends a statement is heard, be it
 * our own SQL, the engine or anybody else who uses the DataSource. What the driver does by itself,
 * as a commit, is no statement. A batch of inserts is one, however many rows it has; of any other
 * batch the driver sends each row by itself, and so each is one.
 */
public final class Statements {

  private static final Set<Statements> LISTENING = ConcurrentHashMap.newKeySet();

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final String threads;

  private Statements(String threads) {
    this.threads = threads;
  }

  /** The statements that the server needs for this request. */
  public static List<String> of(Runnable request) {
    return heard("http-", request);
  }

  /** The statements of work that the test does itself. */
  public static List<String> here(Runnable work) {
    return heard(Thread.currentThread().getName(), work);
  }

  private static List<String> heard(String threads, Runnable work) {
    var statements = new Statements(threads);
    LISTENING.add(statements);
    try {
      work.run();
    } finally {
      LISTENING.remove(statements);
    }
    return List.copyOf(statements.heard);
  }

  /** Work that goes on beside the request has other threads. */
  private void hear(String statement) {
    if (Thread.currentThread().getName().startsWith(threads)) {
      heard.add(statement);
    }
  }

  /** Puts the ear between the program and its driver. */
  @TestComponent
  static class Ear implements BeanPostProcessor, QueryExecutionListener {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source
          ? ProxyDataSourceBuilder.create(source).listener(this).build()
          : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> statements) {
      var words = words(execution, statements);
      for (var sent = 0; sent < sent(execution, words); sent++) {
        LISTENING.forEach(each -> each.hear(words));
      }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> statements) {
      // It was heard on its way; whether it succeeded is another question.
    }

    private static int sent(ExecutionInfo execution, String words) {
      var isOfInserts =
          words.stripLeading().startsWith("insert") && !words.contains("on duplicate key");
      return execution.isBatch() && !isOfInserts ? execution.getBatchSize() : 1;
    }

    private static String words(ExecutionInfo execution, List<QueryInfo> statements) {
      var sql = String.join("; ", statements.stream().map(QueryInfo::getQuery).distinct().toList());
      return execution.isBatch() ? sql + " (batch of " + execution.getBatchSize() + ")" : sql;
    }
  }
}
