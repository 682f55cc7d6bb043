package nl.verkoop.process.salesdocument;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalRound;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.sales.CreditExposure.Exposure;
import nl.verkoop.sales.Envelope;
import nl.verkoop.sales.QuoteRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells an approver why he is asked: each reason, in what the document goes beyond what was agreed
 * before, the figures of the customer's credit, who can decide, and what was said before.
 */
@Component
class ReasonText {

  private final Customers customers;
  private final CreditExposure exposure;
  private final QuoteRelease quotes;
  private final People names;
  private final WhoMayApprove whoMay;
  private final MessageSource messages;

  ReasonText(
      Customers customers,
      CreditExposure exposure,
      QuoteRelease quotes,
      People names,
      WhoMayApprove whoMay,
      MessageSource messages) {
    this.customers = customers;
    this.exposure = exposure;
    this.quotes = quotes;
    this.names = names;
    this.whoMay = whoMay;
    this.messages = messages;
  }

  /** In the language of each reader; all that is needed is read once. */
  Function<Locale, String> of(
      SalesOrder document, ApprovalSubject subject, List<ApprovalEntry> entries) {
    var credit = exposure.of(customers.find(document.header().billToNo()).orElseThrow());
    var beyond = beyond(document, subject);
    var round = ApprovalRound.last(subject, entries);
    var able = whoMay.asOfNow();
    return reader ->
        Stream.of(
                reasons(round, reader),
                chargedTo(document.header(), reader),
                beyond.map(words -> words.apply(reader)).stream(),
                figures(credit, reader),
                warnings(round, able, reader),
                said(entries, reader))
            .flatMap(Function.identity())
            .collect(joining("\n"));
  }

  private String say(Locale reader, String key, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }

  private Stream<String> reasons(ApprovalRound round, Locale reader) {
    return round.open().stream()
        .flatMap(asked -> asked.reasons().stream())
        .map(code -> messages.getMessage("approval.reason." + code, null, code, reader));
  }

  private Stream<String> chargedTo(SalesOrder.Header header, Locale reader) {
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

  private Stream<String> warnings(ApprovalRound round, WhoMayApprove.AsOfNow able, Locale reader) {
    return round.open().stream()
        .flatMap(asked -> able.warning(asked, round, reader).stream())
        .distinct()
        .map(warning -> say(reader, "approval.when-asked", warning));
  }

  private Stream<String> said(List<ApprovalEntry> entries, Locale reader) {
    return entries.stream()
        .filter(entry -> entry.status() == ApprovalEntry.Status.RETURNED)
        .map(
            entry ->
                say(
                    reader,
                    "approval.returned",
                    names.at(entry.decidedBy(), entry.decidedAt()),
                    entry.comment()));
  }
}
