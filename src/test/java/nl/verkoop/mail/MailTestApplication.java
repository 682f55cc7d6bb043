package nl.verkoop.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.SampleDocuments;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.platform.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Documents and mail alone, on a real database, with invented documents and the program's words for
 * refusals. Deliberately without {@code @Configuration}: tests of the whole program must not find
 * it by scanning.
 */
@ComponentScan({"nl.verkoop.documents", "nl.verkoop.mail"})
@ComponentScan(
    basePackages = "nl.verkoop.platform.web",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.RefusalAdvice"))
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  MailSenderAutoConfiguration.class,
  MessageSourceAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
class MailTestApplication {

  @Bean
  EmbeddedDatabase database() {
    return EmbeddedDatabase.start(Path.of("target", "documents-database"));
  }

  @Bean
  DataSource dataSource(EmbeddedDatabase database) {
    var source =
        DataSourceBuilder.create()
            .url(database.url())
            .username(database.user())
            .password(database.password())
            .build();
    var schema =
        Flyway.configure()
            .dataSource(source)
            .locations("filesystem:src/main/resources/db/migration")
            .target("040")
            .cleanDisabled(false)
            .load();
    schema.clean();
    schema.migrate();
    return source;
  }

  @Bean
  Clock clock() {
    return new TestClock();
  }

  @Bean
  Cards cards() {
    return new Cards();
  }

  /** What stands on the cards of those who get mail. */
  static final class Cards extends HashMap<String, String> implements AddressBook {

    @Override
    public Map<String, String> addresses(DocumentKind kind, Collection<String> numbers) {
      var known = new HashMap<>(this);
      known.keySet().retainAll(numbers);
      return known;
    }
  }

  @Bean
  MeterRegistry meters() {
    return new SimpleMeterRegistry();
  }

  @Bean
  DocumentSource orders() {
    return new SampleSource(SampleDocuments.ORDER_CONFIRMATION);
  }

  @Bean
  DocumentSource invoices() {
    return new SampleSource(SampleDocuments.INVOICE);
  }

  /** Knows every number but those beginning with "NONE"; fails on those beginning with "BAD". */
  private record SampleSource(DocumentKind kind) implements DocumentSource {

    @Override
    public Map<String, TradeDocument> load(Collection<String> numbers) {
      var documents = new HashMap<String, TradeDocument>();
      for (var number : numbers) {
        if (number.startsWith("BAD")) {
          throw new IllegalStateException("Order " + number + " has no customer");
        }
        if (!number.startsWith("NONE")) {
          documents.put(number, document(number));
        }
      }
      return documents;
    }

    private TradeDocument document(String number) {
      var lines = number.startsWith("LONG") ? 120 : 10;
      return kind.equals(SampleDocuments.INVOICE)
          ? SampleDocuments.invoice(number, SampleDocuments.DUTCH, lines)
          : SampleDocuments.order(number, SampleDocuments.DUTCH, lines);
    }
  }
}
