package nl.verkoop.process.salesdocument;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.sales.CreditExposure.Exposure;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.Envelope;
import nl.verkoop.sales.QuoteRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an approver has to know of an order or a quote beside the reasons: who is charged, in what
 * it goes beyond what was agreed before, and the figures of the customer's credit.
 */
@Component
class CreditFigures {

  private final Customers customers;
  private final CreditExposure exposure;
  private final QuoteRelease quotes;
  private final MessageSource messages;

  CreditFigures(
      Customers customers, CreditExposure exposure, QuoteRelease quotes, MessageSource messages) {
    this.customers = customers;
    this.exposure = exposure;
    this.quotes = quotes;
    this.messages = messages;
  }

  /** Each in a line, in the language of each reader; all that is needed is read once. */
  Function<Locale, Stream<String>> of(SalesOrder document, ApprovalSubject subject) {
    var credit = exposure.of(customers.find(document.header().billToNo()).orElseThrow());
    var beyond = beyond(document, subject);
    return reader ->
        Stream.of(
                chargedTo(document.header(), reader),
                beyond.map(words -> words.apply(reader)).stream(),
                figures(credit, reader))
            .flatMap(Function.identity());
  }

  private String say(Locale reader, String key, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }

  private Stream<String> chargedTo(DocumentHeader header, Locale reader) {
    return header.billToNo().equals(header.customerNo())
        ? Stream.empty()
        : Stream.of(say(reader, "approval.charged", header.billToName()));
  }

  /** In what an order goes beyond its offer, or a quote beyond what was approved of it. */
  private Optional<Function<Locale, String>> beyond(SalesOrder document, ApprovalSubject subject) {
    return subject.kind().equals(quotes.kind())
        ? quotes
            .beyondApproved(document)
            .flatMap(found -> beyond("approval.beyond-approved", document.no(), found))
        : quotes
            .beyondOffer(document)
            .flatMap(found -> beyond("approval.beyond-offer", document.header().quoteNo(), found));
  }

  private Optional<Function<Locale, String>> beyond(
      String key, String no, List<Envelope.Difference> differences) {
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(reader -> say(reader, key, no, words(differences, reader)));
  }

  private String words(List<Envelope.Difference> differences, Locale reader) {
    return differences.stream()
        .map(each -> say(reader, "approval.beyond." + each))
        .collect(joining(", "));
  }

  private Stream<String> figures(Exposure credit, Locale reader) {
    var limit =
        credit.aboveLimit().isPositive()
            ? Stream.of(
                say(
                    reader,
                    "approval.credit",
                    Written.amount(credit.limit(), reader),
                    Written.amount(credit.total(), reader),
                    Written.amount(credit.aboveLimit(), reader)))
            : Stream.<String>empty();
    var overdue =
        credit.daysOverdue() > 0
            ? Stream.of(say(reader, "approval.overdue", credit.daysOverdue()))
            : Stream.<String>empty();
    return Stream.concat(limit, overdue);
  }
}
