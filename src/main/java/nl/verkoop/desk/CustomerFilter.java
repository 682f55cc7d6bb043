package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.desk.CustomerList.Column;
import nl.verkoop.desk.CustomerList.Search;
import nl.verkoop.desk.CustomerList.Sorting;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.RowLimit;

/** What narrows the list of customers, and how it is sorted, as it is asked for. */
record CustomerFilter(
    @Parameter(
            description =
                "Begins a number or a post code; or part of a name, contact, city, mail address, phone or VAT number; or the whole of an account that he pays from")
        String q,
    @Parameter(description = "Only who should have paid something by now") Boolean overdue,
    @Parameter(description = "Only who has open entries") Boolean owing,
    @Parameter(description = "Also who is closed") Boolean closed,
    @Parameter(description = "Only the customers of this salesperson, by code") String salesperson,
    @Parameter(
            description =
                "By no, name, city, country, salesperson, balance, overdue or limit; with - before it the greatest first. By name where none is named")
        String sort,
    @Parameter(description = "Only customers behind this one, for the next page") String after,
    @Parameter(description = "At most 500; default 100") Integer limit) {

  static final int MOST = 500;
  private static final int USUAL = 100;
  private static final String DESCENDING = "-";

  /** What is looked for. Refused: to sort by what there is not. */
  Search search() {
    return new Search(
        typed(q),
        Boolean.TRUE.equals(overdue),
        Boolean.TRUE.equals(owing),
        Boolean.TRUE.equals(closed),
        typed(salesperson),
        sorting(typed(sort)),
        typed(after),
        RowLimit.of(limit, USUAL, MOST));
  }

  private static Sorting sorting(String typed) {
    if (typed.isEmpty()) {
      return new Sorting(Column.NAME, false);
    }
    var isDescending = typed.startsWith(DESCENDING);
    var key = isDescending ? typed.substring(1) : typed;
    return Stream.of(Column.values())
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(column -> new Sorting(column, isDescending))
        .orElseThrow(() -> unknown(key));
  }

  private static RefusedException unknown(String key) {
    var known = Stream.of(Column.values()).map(Column::key).toList();
    return new RefusedException(List.of(Refusal.of("sort", "column-unknown", key, known)));
  }

  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }
}
