package nl.verkoop.sales;

import nl.verkoop.catalog.UnitUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units of items the lines of documents and recurring lines count in. */
@Component
class LineUnits implements UnitUse {

  private final JdbcClient jdbc;

  LineUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean counts(String itemNo, String unitCode) {
    return jdbc.sql(
            """
            select exists (select 1 from sales_line
                where item_no = :item and (:unit is null or unit_code = :unit))
              or exists (select 1 from recurring_line
                where item_no = :item and (:unit is null or unit = :unit))
            """)
        .param("item", itemNo)
        .param("unit", unitCode)
        .query(Boolean.class)
        .single();
  }
}
