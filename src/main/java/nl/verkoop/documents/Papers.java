package nl.verkoop.documents;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.verkoop.shared.CanonicalHash;
import nl.verkoop.shared.Sha256;
import org.springframework.stereotype.Component;

/** Gives documents as files: what was sent once as it was sent, anything else as it is made now. */
@Component
public final class Papers {

  private final Archive archive;
  private final PdfRenderer renderer;

  Papers(Archive archive, PdfRenderer renderer) {
    this.archive = archive;
    this.renderer = renderer;
  }

  /** The files of documents that go out together; the archive is asked once. */
  public Batch batch(Collection<TradeDocument> documents) {
    var hashes = new IdentityHashMap<TradeDocument, String>();
    documents.forEach(document -> hashes.put(document, CanonicalHash.of(document)));
    return new Batch(hashes, archive.sent(Set.copyOf(hashes.values())));
  }

  /** Files that go out together; the same document is the same file each time. */
  public final class Batch {

    private final Map<TradeDocument, String> hashes;
    private final Map<String, File> files;

    private Batch(Map<TradeDocument, String> hashes, Map<String, File> files) {
      this.hashes = hashes;
      this.files = files;
    }

    /** The file of one of these documents, by what it says; refused: any other document. */
    public File file(TradeDocument document) {
      return files.computeIfAbsent(
          Objects.requireNonNull(hashes.get(document), "Not in this batch"),
          hash -> File.of(hash, renderer.render(document)));
    }
  }

  /** A file by its own fingerprint, and by that of what it says. */
  public record File(String contentHash, String sha256, byte[] content) {

    public static final File NONE = new File("", "", new byte[0]);

    static File of(String contentHash, byte[] content) {
      return new File(contentHash, Sha256.of(content), content);
    }
  }
}
