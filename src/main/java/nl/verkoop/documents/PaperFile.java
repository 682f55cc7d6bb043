package nl.verkoop.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A file that says of itself that archives may keep it (PDF/A-3a) and that it can be heard as well
 * as seen (PDF/UA-1). That this is true is proved by tests for every kind of document, and not once
 * more while each is written.
 */
final class PaperFile extends PdfDocument {

  static {
    // We are AGPL ourselves and publish our source, as the library's reminder asks.
    EventManager.acknowledgeAgplUsageDisableWarningMessage();
  }

  private byte[] description;

  PaperFile(OutputStream file, Paper paper) {
    super(new PdfWriter(file, properties()));
    addOutputIntent(
        new PdfOutputIntent("Custom", "", "", "sRGB", new ByteArrayInputStream(Standard.COLOURS)));
    setTagged();
    var document = paper.document();
    getDocumentInfo()
        .setTitle(paper.title() + " " + document.heading().number())
        .setAuthor(document.seller().name())
        .setCreator("Verkoop");
    getCatalog().setLang(new PdfString(paper.labels().language().toLanguageTag()));
    getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
  }

  private static WriterProperties properties() {
    return new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7).setFullCompressionMode(true);
  }

  /** The same once more in XML, as archives want it; the library would parse it to write it. */
  @Override
  protected void updateXmpMetadata() {
    var info = getDocumentInfo();
    var created = PdfDate.getW3CDate(info.getMoreInfo(PdfName.CreationDate.getValue()));
    var parts =
        Stream.of(info.getTitle(), info.getAuthor(), info.getCreator(), info.getProducer(), created)
            .map(part -> HtmlUtils.htmlEscape(part, UTF_8.name()));
    description = Standard.DESCRIPTION.formatted(parts.toArray()).getBytes(UTF_8);
  }

  @Override
  public byte[] getXmpMetadataBytes() {
    return description;
  }

  /** What is the same in each file; read with the first. */
  private static final class Standard {

    /** What our colours mean, for screens and printers to come. */
    static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static final String DESCRIPTION = description();

    private static String description() {
      try {
        return new ClassPathResource("documents/paper.xmp").getContentAsString(UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
