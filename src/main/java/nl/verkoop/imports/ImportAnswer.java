package nl.verkoop.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.PlainText;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What the sender of a file gets to read: the counts, or a problem detail (RFC 9457). */
public final class ImportAnswer {

  private ImportAnswer() {}

  /** One refusal in the reader's language. */
  public record Line(int row, String column, String value, String reason) {}

  /** The problem detail as its reader finds it; at most 200 refusals are named. */
  public record Refused(
      String type, String title, int status, String detail, String instance, List<Line> refusals) {}

  /** The counts as the sender of a file finds them, and of which rows something waits or is odd. */
  public record Done(
      int created,
      int updated,
      int unchanged,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Line> waiting,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Line> warnings) {}

  public static ResponseEntity<Object> of(
      ImportResult result, MessageSource messages, Locale locale) {
    if (result instanceof ImportResult.Refused refused) {
      return ResponseEntity.unprocessableEntity().body(problem(refused, messages, locale));
    }
    return ResponseEntity.ok(done((ImportResult.Imported) result, messages, locale));
  }

  private static Done done(ImportResult.Imported imported, MessageSource messages, Locale locale) {
    return new Done(
        imported.created(),
        imported.updated(),
        imported.unchanged(),
        lines(imported.waiting(), messages, locale),
        lines(imported.warnings(), messages, locale));
  }

  private static ProblemDetail problem(
      ImportResult.Refused refused, MessageSource messages, Locale locale) {
    var refusals = refused.refusals();
    var detail = refused.isStopped() ? "import.stopped" : "import.detail";
    var problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    problem.setTitle(messages.getMessage("import.title", null, locale));
    problem.setDetail(messages.getMessage(detail, new Object[] {refusals.size()}, locale));
    problem.setProperty("refusals", lines(refusals, messages, locale));
    return problem;
  }

  private static List<Line> lines(List<RowRefusal> rows, MessageSource messages, Locale locale) {
    return rows.stream().map(each -> line(each, messages, locale)).toList();
  }

  private static Line line(RowRefusal refusal, MessageSource messages, Locale locale) {
    var reason =
        messages.getMessage(
            new DefaultMessageSourceResolvable(
                new String[] {
                  "import.refusal." + refusal.reason().code(), "refusal." + refusal.reason().code()
                },
                refusal.reason().argumentsIn(locale)),
            locale);
    return new Line(
        refusal.row(), PlainText.echo(refusal.column()), PlainText.echo(refusal.value()), reason);
  }
}
