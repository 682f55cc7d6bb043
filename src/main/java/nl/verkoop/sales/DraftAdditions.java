package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.sales.DocumentCopies.Copy;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is put into a document beside what was typed: copies of others, and lines that recur. */
@Component
class DraftAdditions {

  private final DocumentCopies copies;
  private final CustomerRecurringLines recurring;
  private final LineTexts texts;
  private final Clock clock;

  DraftAdditions(
      DocumentCopies copies, CustomerRecurringLines recurring, LineTexts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
    this.copies = copies;
    this.recurring = recurring;
  }

  /** What is wanted; nothing where nothing is said. */
  record Asked(
      @Parameter(
              description =
                  "Number of a quote, offer, order, draft or posted invoice whose lines come at the end (feature Q-25)")
          String copyFrom,
      @Parameter(
              description =
                  "Whether customer, reference and address of that one come along; default: no, the customer stays")
          Boolean copyHeader,
      @Parameter(
              description =
                  "Whether items cost what they cost now (the default); else prices and discounts come along")
          Boolean recalculate,
      @Parameter(
              description =
                  "Codes whose lines come at the end, as the customer gets them on the day of the document (feature C-53)")
          List<String> recurringLines,
      @Parameter(
              description =
                  "Whether all texts of its items come under their lines, also those that do not come by themselves (feature Q-05)")
          Boolean extendedTexts) {}

  /**
   * The document with all of that, to be priced as if somebody had typed it. Refused: what is not
   * there to be copied, and lines that the customer does not get.
   */
  @Transactional(readOnly = true)
  DocumentRequest to(Kind kind, DocumentRequest typed, Asked asked) {
    var copied =
        PlainText.isBlank(asked.copyFrom())
            ? typed
            : copies.addedTo(
                typed,
                new Copy(
                    asked.copyFrom(),
                    Boolean.TRUE.equals(asked.copyHeader()),
                    !Boolean.FALSE.equals(asked.recalculate()),
                    kind == Kind.QUOTE));
    var whole = recurring.addedTo(copied, asked.recurringLines());
    return Boolean.TRUE.equals(asked.extendedTexts())
        ? texts.addedTo(kind, whole, LocalDate.now(clock))
        : whole;
  }
}
