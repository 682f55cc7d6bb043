package nl.verkoop.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.ledger.CauseWords.Deed;
import org.springframework.stereotype.Component;

/** Adds the words for its cause to what the register says of a posting. */
@Component
class PostingViews {

  private final CauseWords words;
  private final EntryWords texts;

  PostingViews(CauseWords words, EntryWords texts) {
    this.words = words;
    this.texts = texts;
  }

  /** A posting in the register, with its cause in words. */
  record Row(
      @JsonUnwrapped LedgerReports.RegisterRow row,
      @Schema(description = "Full name, at that time, of whoever caused it") String postedByName,
      @Schema(description = "The step that posted it, in the words of its model") String step,
      @Schema(description = "The process the step is part of") String process,
      @Schema(description = "The document it carries: a shipment's order, a payment's bank import")
          String processDocument) {}

  /** A posting with everything it wrote in the general ledger. */
  record Detail(Row posting, List<LedgerReports.GlRow> entries, List<LedgerReports.VatRow> vat) {}

  List<Row> rows(List<LedgerReports.RegisterRow> rows) {
    var causes = words.of(rows.stream().map(PostingViews::deed).toList());
    return rows.stream().map(row -> row(row, causes.get(deed(row)))).toList();
  }

  Detail detail(LedgerReports.PostingDetail posting, Locale reader) {
    var said = texts.of(posting.entries(), reader);
    var entries = posting.entries().stream().map(said::in).toList();
    return new Detail(rows(List.of(posting.posting())).get(0), entries, posting.vat());
  }

  private static Row row(LedgerReports.RegisterRow row, CauseWords.Words words) {
    return new Row(row, words.user(), words.step(), words.process(), words.processDocument());
  }

  private static Deed deed(LedgerReports.RegisterRow row) {
    return new Deed(
        new Cause(
            row.postedBy(),
            Optional.ofNullable(row.processInstanceId()),
            Optional.ofNullable(row.activityId())),
        row.postedAt());
  }
}
