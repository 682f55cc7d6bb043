package nl.verkoop.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * One MariaDB for books and engine: the embedded one, or the server named by spring.datasource.url.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  @ConditionalOnProperty(name = "verkoop.database.embedded", havingValue = "true")
  EmbeddedDatabase embeddedDatabase(Environment environment) {
    PortCheck.requireFree(environment);
    return EmbeddedDatabase.start(
        Path.of(environment.getRequiredProperty("verkoop.data")), StartFailure::end);
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  @ConditionalOnProperty(name = "verkoop.database.embedded", havingValue = "true")
  PromptDataSource embeddedDataSource(EmbeddedDatabase database) {
    return DataSourceBuilder.create()
        .type(PromptDataSource.class)
        .url(database.connectionUrl())
        .username(database.user())
        .password(database.password())
        .build();
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  @ConditionalOnProperty(
      name = "verkoop.database.embedded",
      havingValue = "false",
      matchIfMissing = true)
  PromptDataSource externalDataSource(DataSourceProperties properties, Environment environment) {
    PortCheck.requireFree(environment);
    ConnectionSettings.requireReachable(properties);
    return properties.initializeDataSourceBuilder().type(PromptDataSource.class).build();
  }

  @Bean
  PromptStop promptStop(DataSource dataSource) throws SQLException {
    return new PromptStop(dataSource.unwrap(PromptDataSource.class));
  }

  @Bean
  DatabaseWatch databaseWatch(DataSource dataSource) throws SQLException {
    return new DatabaseWatch(dataSource.unwrap(PromptDataSource.class));
  }

  @Bean
  NodeName nodeName(
      DataSource dataSource, Environment environment, ObjectProvider<EmbeddedDatabase> embedded)
      throws SQLException {
    var name = environment.getRequiredProperty("verkoop.node-name");
    return embedded.getIfAvailable() == null
        ? NodeName.oneOfMany(name, dataSource.unwrap(PromptDataSource.class))
        : NodeName.ofTheOnlyOne(name);
  }

  /** By MariaDB's own codes: its SQL states do not tell that somebody held a row for too long. */
  @Bean
  SQLExceptionTranslator failures() {
    return new SQLErrorCodeSQLExceptionTranslator("MariaDB");
  }

  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
    return new RecordJdbcClient(JdbcClient.create(template));
  }

  @Bean
  BeforeMigration nodeNameIsPossible(Environment environment) {
    return empty -> NodeName.require(environment.getRequiredProperty("verkoop.node-name"));
  }

  /**
   * Migrates after all refusals that need no tables: unreachable, wrong isolation level, schema
   * newer than the program, and what others check before.
   */
  @Bean
  FlywayMigrationStrategy checkedMigration(ObjectProvider<BeforeMigration> checks) {
    return flyway -> {
      try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
        requireReadCommitted(connection);
      } catch (SQLException e) {
        throw ConnectionSettings.unreachable("the database", e);
      }
      for (var migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
          throw new StartRefused(
              "The database was migrated by a newer Verkoop (schema version %s is unknown here); start that version."
                  .formatted(migration.getVersion()));
        }
      }
      var isEmpty = flyway.info().current() == null;
      checks.orderedStream().forEach(each -> each.check(isEmpty));
      flyway.migrate();
    };
  }

  private static void requireReadCommitted(Connection connection) throws SQLException {
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new StartRefused(
          "The connection's isolation level must be READ COMMITTED; remove"
              + " spring.datasource.hikari.transaction-isolation or set it to"
              + " TRANSACTION_READ_COMMITTED.");
    }
  }
}
