package nl.verkoop.documents;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
    return new Batch(
        archive.sent(documents.stream().map(CanonicalHash::of).collect(Collectors.toSet())));
  }

  /** Files that go out together; the same document is the same file each time. */
  public final class Batch {

    private final Map<String, File> files;

    private Batch(Map<String, File> files) {
      this.files = files;
    }

    /** The document as a file, by what it says. */
    public File file(TradeDocument document) {
      return files.computeIfAbsent(
          CanonicalHash.of(document), hash -> File.of(hash, renderer.render(document)));
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
