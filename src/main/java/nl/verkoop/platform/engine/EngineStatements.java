package nl.verkoop.platform.engine;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What the engine asks of the database. To read it all takes a quarter of the program's start, so
 * it is read beside everything that is made ready before the engine.
 */
final class EngineStatements implements BeanFactoryPostProcessor {

  private final Reader reader = new Reader();

  /** Known only once the rest is ready. */
  private final DelegatingDataSource database = new DelegatingDataSource();

  private final FutureTask<SqlSessionFactory> reading;

  /**
   * @param databaseType the engine's word for the database, on which its statements depend
   */
  EngineStatements(String databaseType) {
    reading = new FutureTask<>(() -> reader.read(databaseType, database));
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var thread = new Thread(reading, "engine-statements");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits until all is read. Refused: an engine with other settings than the usual ones. */
  void addTo(ProcessEngineConfigurationImpl engine) {
    var read = read();
    if (!settings(engine).equals(settings(reader))) {
      throw new IllegalStateException(
          "The engine's statements were read with %s, not with %s"
              .formatted(settings(reader), settings(engine)));
    }
    database.setTargetDataSource(engine.getDataSource());
    engine.setSqlSessionFactory(read);
  }

  private SqlSessionFactory read() {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The engine's statements cannot be read", e.getCause());
    }
  }

  /** Those that its statements depend on. */
  private static String settings(ProcessEngineConfigurationImpl engine) {
    return "database type %s, table prefix '%s', batches %s, timeout %s"
        .formatted(
            engine.getDatabaseType(),
            engine.getDatabaseTablePrefix(),
            engine.isJdbcBatchProcessing(),
            engine.getJdbcStatementTimeout());
  }

  /** Reads as the engine itself would. */
  private static final class Reader extends SpringProcessEngineConfiguration {

    SqlSessionFactory read(String databaseType, DataSource database) {
      setDatabaseType(databaseType);
      dataSource = database;
      initTransactionFactory();
      initSqlSessionFactory();
      return getSqlSessionFactory();
    }
  }
}
