package nl.verkoop.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.verkoop.shared.PerTransaction;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
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
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.SimpleTransactionScope;

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

  /** What an entity's write fails by has the same names as what our own SQL fails by. */
  @Bean
  JpaVendorAdapter entities(SQLExceptionTranslator failures) {
    var adapter = new HibernateJpaVendorAdapter();
    adapter.getJpaDialect().setJdbcExceptionTranslator(failures);
    return adapter;
  }

  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
    return new RecordJdbcClient(JdbcClient.create(template));
  }

  @Bean
  static CustomScopeConfigurer perTransaction() {
    var scopes = new CustomScopeConfigurer();
    scopes.addScope(PerTransaction.SCOPE, new SimpleTransactionScope());
    return scopes;
  }

  @Bean
  BeforeMigration nodeNameIsPossible(Environment environment) {
    return empty -> NodeName.require(environment.getRequiredProperty("verkoop.node-name"));
  }

  /**
   * Migrates after all refusals that need no tables: unreachable, wrong isolation level, schema of
   * another build or newer than the program, and what others check before.
   */
  @Bean
  FlywayMigrationStrategy checkedMigration(ObjectProvider<BeforeMigration> checks) {
    return flyway -> {
      try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
        requireReadCommitted(connection);
      } catch (SQLException e) {
        throw ConnectionSettings.unreachable("the database", e);
      }
      var migrations = List.of(flyway.info().all());
      requireOwn(migrations);
      requireKnown(migrations);
      var isEmpty = flyway.info().current() == null;
      checks.orderedStream().forEach(each -> each.check(isEmpty));
      flyway.migrate();
    };
  }

  /** Nothing is carried over from builds of before the first release. */
  private static void requireOwn(List<MigrationInfo> migrations) {
    if (migrations.stream().anyMatch(DatabaseConfiguration::isOfAnotherBuild)) {
      throw new StartRefused(
          "The database was made by a build of before the first release, which cannot be carried over;"
              + " delete the data folder, or empty the database, and start again.");
    }
  }

  private static boolean isOfAnotherBuild(MigrationInfo migration) {
    return migration.getState() == MigrationState.MISSING_SUCCESS
        || !migration.isChecksumMatching()
        || !migration.isDescriptionMatching();
  }

  private static void requireKnown(List<MigrationInfo> migrations) {
    migrations.stream()
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .findFirst()
        .ifPresent(
            migration -> {
              throw new StartRefused(
                  "The database was migrated by a newer Verkoop (schema version %s is unknown here); start that version."
                      .formatted(migration.getVersion()));
            });
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
