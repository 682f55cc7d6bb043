package nl.verkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import nl.verkoop.IntegrationTest;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Read beforehand, the engine's statements are what the engine itself would have read. */
class EngineStatementsTest extends IntegrationTest {

  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private DataSource database;

  @Test
  void theyAreThoseOfTheEnginesDatabaseAndSettings() {
    var statements = engine.getSqlSessionFactory().getConfiguration();
    assertThat(statements.getMappedStatementNames()).hasSizeGreaterThan(1_000);
    assertThat(statements.getVariables())
        .containsEntry("prefix", engine.getDatabaseTablePrefix())
        .containsEntry("limitAfter", "LIMIT #{maxResults} OFFSET #{firstResult}");
    assertThat(statements.getDefaultExecutorType())
        .isEqualTo(engine.isJdbcBatchProcessing() ? ExecutorType.BATCH : ExecutorType.SIMPLE);
    assertThat(statements.getDefaultStatementTimeout()).isEqualTo(engine.getJdbcStatementTimeout());
    assertThat(engine.getDatabaseType()).isEqualTo("mysql");
  }

  @Test
  void theyTakePartInTheTransactionsOfTheProgram() {
    var environment = engine.getSqlSessionFactory().getConfiguration().getEnvironment();
    assertThat(environment.getTransactionFactory()).isInstanceOf(ManagedTransactionFactory.class);
    var source = (DelegatingDataSource) environment.getDataSource();
    assertThat(source.getTargetDataSource()).isSameAs(engine.getDataSource());
    assertThat(((DelegatingDataSource) engine.getDataSource()).getTargetDataSource())
        .isSameAs(database);
  }
}
