package nl.verkoop.process.approval;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalRound;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells an approver why his group is asked, whatever the document: who asks, about which figure,
 * each reason, what other groups decide on, who can approve it, and what was said before.
 */
@Component
public class WhyAsked {

  private final ApprovalEntries approvals;
  private final WhoMayApprove whoMay;
  private final People names;
  private final MessageSource messages;

  WhyAsked(ApprovalEntries approvals, WhoMayApprove whoMay, People names, MessageSource messages) {
    this.approvals = approvals;
    this.whoMay = whoMay;
    this.names = names;
    this.messages = messages;
  }

  /**
   * What is asked of one group.
   *
   * @param figure the amount that is approved, with what it is
   * @param ofDocument what the document itself has to tell about the reasons, each in a line
   */
  public record Question(
      ApprovalSubject subject,
      String group,
      Function<Locale, String> figure,
      Function<Locale, Stream<String>> ofDocument) {}

  /** By the names of the facts, in both languages. */
  public Map<String, String> facts(Question question) {
    var all = approvals.of(question.subject().no());
    var round = ApprovalRound.last(question.subject(), all);
    var now = whoMay.asOfNow();
    var facts = new HashMap<String, String>();
    round.open().stream()
        .findAny()
        .ifPresent(
            entry ->
                facts.put("requesterText", names.at(entry.requestedBy(), entry.requestedAt())));
    TaskFacts.write("askedText", question.figure(), facts::put);
    TaskFacts.write(
        "reasonText",
        reader ->
            Stream.of(
                    reasons(round, question.group(), reader),
                    others(round, question.group(), reader),
                    question.ofDocument().apply(reader),
                    warnings(round, now, reader),
                    returned(all, reader))
                .flatMap(Function.identity())
                .collect(joining("\n")),
        facts::put);
    return facts;
  }

  /** What approvers of this document wrote when they sent it back, each in a line. */
  public String returned(String documentNo, Locale reader) {
    return returned(approvals.of(documentNo), reader).collect(joining("\n"));
  }

  /** Who rejected this document last, and why. */
  public String rejected(String documentNo, Locale reader) {
    return said(approvals.of(documentNo), ApprovalEntry.Status.REJECTED, reader)
        .reduce((earlier, last) -> last)
        .orElse("");
  }

  private Stream<String> reasons(ApprovalRound round, String group, Locale reader) {
    return round.open().stream()
        .filter(asked -> asked.approverGroup().equals(group))
        .flatMap(asked -> inWords(asked, reader));
  }

  private Stream<String> others(ApprovalRound round, String group, Locale reader) {
    return round.open().stream()
        .filter(asked -> !asked.approverGroup().equals(group))
        .map(
            asked ->
                say(
                    reader,
                    "approval.others",
                    groupName(asked.approverGroup(), reader),
                    inWords(asked, reader).collect(joining(" "))));
  }

  /** Analysts may name groups that are none of ours. */
  private static String groupName(String group, Locale reader) {
    return Role.find(group).map(role -> role.in(reader)).orElse(group);
  }

  private Stream<String> inWords(ApprovalEntry asked, Locale reader) {
    return asked.reasons().stream()
        .map(code -> messages.getMessage("approval.reason." + code, null, code, reader));
  }

  private Stream<String> warnings(ApprovalRound round, WhoMayApprove.AsOfNow now, Locale reader) {
    return round.open().stream()
        .flatMap(asked -> now.warning(asked, round, reader).stream())
        .distinct()
        .map(warning -> say(reader, "approval.when-asked", warning));
  }

  private Stream<String> returned(List<ApprovalEntry> all, Locale reader) {
    return said(all, ApprovalEntry.Status.RETURNED, reader);
  }

  private Stream<String> said(List<ApprovalEntry> all, ApprovalEntry.Status status, Locale reader) {
    return all.stream()
        .filter(entry -> entry.status() == status)
        .map(
            entry ->
                say(
                    reader,
                    "approval.said." + status,
                    names.at(entry.decidedBy(), entry.decidedAt()),
                    entry.comment()));
  }

  private String say(Locale reader, String key, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }
}
