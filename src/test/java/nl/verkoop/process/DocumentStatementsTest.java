package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.Statements;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A batch of documents costs as many statements as one of them. */
class DocumentStatementsTest extends ProcessTest {

  /** A customer abroad: his letters name the country. */
  private static final Order ORDER = order("K1018", line("A3015", 1)).atOnce();

  @Autowired private List<DocumentSource> sources;

  @Test
  void manyDocumentsAreLoadedWithTheStatementsOfOne() {
    var orders = Stream.generate(() -> enter("sales", ORDER)).limit(25).toList();
    orders.forEach(no -> awaitInvoices(no, 1));
    var invoices = orders.stream().flatMap(no -> invoices(no).stream()).toList();
    assertSameStatements("ORDER_CONFIRMATION", orders);
    assertSameStatements("INVOICE", invoices);
  }

  private void assertSameStatements(String kind, List<String> numbers) {
    var source =
        sources.stream().filter(each -> each.kind().name().equals(kind)).findAny().orElseThrow();
    var one = numbers.subList(0, 1);
    assertThat(source.load(numbers).values())
        .hasSize(25)
        .allMatch(document -> document.buyer().addressee().contains("Germany"));
    assertThat(Statements.here(() -> source.load(numbers)))
        .isNotEmpty()
        .hasSameSizeAs(Statements.here(() -> source.load(one)));
  }
}
