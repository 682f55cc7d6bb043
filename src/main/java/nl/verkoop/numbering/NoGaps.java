package nl.verkoop.numbering;

/** No posted number is missing, as a query for the proof of the books. */
public final class NoGaps {

  private NoGaps() {}

  /** Each number is one more than the one before it, and the series stands at the last. */
  public static String in(String series, String table) {
    var numbers =
        """
        select d.no, cast(substring(d.no, char_length(s.prefix) + 1) as signed) n
        from %s d join number_series s on s.code = '%s'
        where left(d.no, char_length(s.prefix)) = s.prefix
        """
            .formatted(table, series);
    return """
    select no document, coalesce(before_it + 1, n) expected, n found
    from (select no, n, lag(n) over (order by n) before_it from (%s) given) following
    union all
    select c.code, coalesce((select max(n) from (%s) given), c.last_used), c.last_used
    from number_series_counter c where c.code = '%s'
    """
        .formatted(numbers, numbers, series);
  }
}
