package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far an order is delivered, invoiced and paid; amounts are in the company's currency including
 * VAT.
 */
record OrderState(
    @Schema(hidden = true) String no,
    Delivery delivery,
    @Schema(description = "How many shipments were posted") int shipments,
    @Schema(description = "How many invoices were posted") int invoices,
    @Schema(description = "What was invoiced") BigDecimal invoiced,
    @Schema(description = "What of the invoices is not paid yet") BigDecimal open,
    @Schema(description = "When the oldest open invoice is due") LocalDate dueDate) {

  /** Complete when nothing is outstanding any more, whether all was shipped or a rest cancelled. */
  enum Delivery {
    NOTHING,
    PARTLY,
    COMPLETE
  }
}
