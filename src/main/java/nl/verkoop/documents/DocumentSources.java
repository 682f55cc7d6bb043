package nl.verkoop.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds for each document the module that knows what stands on it. */
@Component
public final class DocumentSources {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentSources.class);

  private final Map<DocumentKind, DocumentSource> sources = new HashMap<>();

  DocumentSources(List<DocumentSource> all) {
    for (var source : all) {
      if (sources.put(source.kind(), source) != null) {
        throw new IllegalStateException("Two sources for documents of kind " + source.kind());
      }
    }
  }

  /** As it stands in web addresses; refused: a kind of document that there is not. */
  public DocumentReference atAddress(String slug, String number) {
    return reference(kind -> kind.slug().equals(slug), number)
        .orElseThrow(() -> DocumentReference.unknown(slug + "/" + number));
  }

  /** As it was kept, by the name of its kind. */
  public DocumentReference named(String kind, String number) {
    return reference(each -> each.name().equals(kind), number).orElseThrow();
  }

  private Optional<DocumentReference> reference(Predicate<DocumentKind> kind, String number) {
    return sources.keySet().stream()
        .filter(kind)
        .findAny()
        .map(each -> new DocumentReference(each, number));
  }

  public Optional<TradeDocument> load(DocumentReference reference) {
    var source = sources.get(reference.kind());
    return source == null
        ? Optional.empty()
        : Optional.ofNullable(source.load(Set.of(reference.number())).get(reference.number()));
  }

  /**
   * The same for somebody in these groups; refused too: a kind of document that they may not read.
   */
  public DocumentReference atAddress(String slug, String number, Collection<String> groups) {
    var document = atAddress(slug, number);
    if (!readableBy(groups).contains(document.kind())) {
      throw new RefusedException(List.of(Refusal.forbidden("", "forbidden")));
    }
    return document;
  }

  /** The kinds of documents that somebody in these groups may read. */
  public Set<DocumentKind> readableBy(Collection<String> groups) {
    return sources.values().stream()
        .filter(source -> source.readers().stream().map(Role::id).anyMatch(groups::contains))
        .map(DocumentSource::kind)
        .collect(toSet());
  }

  /** Where whoever gets it by mail can answer it. */
  public Optional<String> answerAt(DocumentReference reference) {
    return Optional.ofNullable(sources.get(reference.kind()))
        .flatMap(source -> source.answerAt(reference.number()));
  }

  /** Loads per kind at once; when one document spoils that, one by one, so that only it suffers. */
  public Map<DocumentReference, Loaded> load(Collection<DocumentReference> references) {
    var loaded = new HashMap<DocumentReference, Loaded>();
    references.stream()
        .distinct()
        .collect(groupingBy(DocumentReference::kind))
        .forEach((kind, ofKind) -> loadKind(kind, ofKind, loaded));
    return loaded;
  }

  private void loadKind(
      DocumentKind kind,
      List<DocumentReference> references,
      Map<DocumentReference, Loaded> loaded) {
    try {
      var numbers = references.stream().map(DocumentReference::number).toList();
      var source = sources.get(kind);
      var documents = source == null ? Map.<String, TradeDocument>of() : source.load(numbers);
      for (var reference : references) {
        loaded.put(reference, Loaded.of(Optional.ofNullable(documents.get(reference.number()))));
      }
    } catch (RuntimeException e) {
      LOG.warn("Loading {} documents at once failed, now one by one", references.size(), e);
      references.forEach(reference -> loaded.put(reference, loadAlone(reference)));
    }
  }

  private Loaded loadAlone(DocumentReference reference) {
    try {
      return Loaded.of(load(reference));
    } catch (RuntimeException e) {
      LOG.error("Document {} cannot be loaded", reference, e);
      return new Loaded.Broken(String.valueOf(e.getMessage()));
    }
  }

  /** What came of asking for a document. */
  public sealed interface Loaded {

    static Loaded of(Optional<TradeDocument> document) {
      return document.<Loaded>map(Found::new).orElseGet(Missing::new);
    }

    record Found(TradeDocument document) implements Loaded {}

    record Missing() implements Loaded {}

    record Broken(String reason) implements Loaded {}
  }
}
