package nl.verkoop.sales;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.verkoop.sales.SalesOrder.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an order can go from where it is, and what it is there (posting rules 1). */
class OrderStatusTest {

  @ParameterizedTest(name = "{0}: to {1}; written {2}, confirmed {3}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          DRAFT            | OPEN                       | true  | false
          OPEN             | PENDING_APPROVAL RELEASED  | true  | false
          PENDING_APPROVAL | OPEN RELEASED REJECTED     | false | false
          RELEASED         | COMPLETED CANCELLED        | false | true
          COMPLETED        | ''                         | false | true
          CANCELLED        | ''                         | false | true
          REJECTED         | ''                         | false | false
          """)
  void anOrderGoesOnlyWhereItsStateLeads(
      Status from, String next, boolean writable, boolean confirmed) {
    var reached =
        Stream.of(Status.values()).filter(from::leadsTo).map(Status::name).collect(joining(" "));
    assertThat(reached).isEqualTo(next);
    assertThat(from.isWritable()).isEqualTo(writable);
    assertThat(from.isConfirmed()).isEqualTo(confirmed);
  }
}
