package nl.verkoop.approval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.shared.Role;
import org.springframework.stereotype.Component;

/** Finds what a number stands for among the documents of all kinds. */
@Component
class ApprovalSubjects {

  private final List<ApprovalSubject.Source> sources;

  ApprovalSubjects(List<ApprovalSubject.Source> sources) {
    this.sources = sources;
  }

  Optional<ApprovalSubject> find(String no) {
    return only(no, source -> source.find(List.of(no)).stream());
  }

  /** The document, locked for what is asked or decided of it. */
  ApprovalSubject lock(String no) {
    return only(no, source -> source.lock(no).stream())
        .orElseThrow(() -> new IllegalStateException("Nobody knows a document " + no));
  }

  private Optional<ApprovalSubject> only(
      String no, Function<ApprovalSubject.Source, Stream<ApprovalSubject>> asked) {
    var found = sources.stream().flatMap(asked).toList();
    if (found.size() > 1) {
      throw new IllegalStateException(no + " is more than one document: " + found);
    }
    return found.stream().findAny();
  }

  /** The module that knows what becomes of a document of this kind. */
  ApprovalSubject.Source of(ApprovalSubject subject) {
    return sources.stream()
        .filter(each -> each.kind().equals(subject.kind()))
        .findAny()
        .orElseThrow();
  }

  /** Whether somebody in these groups may read what is asked and said about it. */
  boolean mayRead(ApprovalSubject subject, Collection<String> groups) {
    return of(subject).readers().stream().map(Role::id).anyMatch(groups::contains);
  }

  /** The last round of each of these documents, in their order: each source is asked once. */
  List<ApprovalRound> rounds(List<ApprovalEntry> all) {
    var asked =
        all.stream().collect(groupingBy(ApprovalEntry::documentNo, LinkedHashMap::new, toList()));
    var found =
        sources.stream()
            .flatMap(source -> source.find(asked.keySet()).stream())
            .collect(toMap(ApprovalSubject::no, Function.identity()));
    return asked.keySet().stream()
        .filter(found::containsKey)
        .map(no -> ApprovalRound.last(found.get(no), asked.get(no)))
        .toList();
  }
}
