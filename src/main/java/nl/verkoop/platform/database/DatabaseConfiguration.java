package nl.verkoop.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One MariaDB for books and engine: the embedded one, or the server named by spring.datasource.url.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

  @Bean
  @ConditionalOnProperty(name = "verkoop.database.embedded", havingValue = "true")
  EmbeddedDatabase embeddedDatabase(Environment environment) {
    PortCheck.requireFree(environment);
    return EmbeddedDatabase.start(Path.of(environment.getRequiredProperty("verkoop.data")));
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  @ConditionalOnProperty(name = "verkoop.database.embedded", havingValue = "true")
  HikariDataSource embeddedDataSource(EmbeddedDatabase database) {
    return DataSourceBuilder.create()
        .type(HikariDataSource.class)
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
  HikariDataSource externalDataSource(DataSourceProperties properties, Environment environment) {
    PortCheck.requireFree(environment);
    ConnectionSettings.requireReachable(properties);
    return properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
  }

  @Bean
  StopWithoutDatabase stopWithoutDatabase(DataSource dataSource) throws SQLException {
    return new StopWithoutDatabase(dataSource.unwrap(HikariDataSource.class));
  }

  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
    return new RecordJdbcClient(JdbcClient.create(template));
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
          "The connection's isolation level must be READ COMMITTED; remove "
              + "spring.datasource.hikari.transaction-isolation or set it to TRANSACTION_READ_COMMITTED.");
    }
  }

  /**
   * A database that was stopped in the same moment as the program gets no farewell: each would wait
   * half a minute for a connection. Hears of the end before the engine signs off.
   */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  record StopWithoutDatabase(HikariDataSource dataSource)
      implements ApplicationListener<ContextClosedEvent> {

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
      if (!ConnectionSettings.isReachable(dataSource)) {
        LOG.warn("The database is gone; stopping without it.");
        dataSource.close();
      }
    }
  }
}
