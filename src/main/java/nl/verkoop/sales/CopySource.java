package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.verkoop.documents.Parties;

/**
 * Posted documents that can be copied into a draft (feature Q-25); offered by the module that keeps
 * them.
 */
public interface CopySource {

  /** The document under this number; none where it is not of those. */
  Optional<Posted> find(String no);

  /** What of a posted document is copied: to whom it was sold, where it went, and what it was. */
  record Posted(
      String customerNo, String customerReference, Parties.Party shipTo, List<Line> lines) {}

  /** One line as it was charged; what the document itself added is left out. */
  record Line(
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      String unit) {}
}
