package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.utils.TaggedPdfReaderTool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our paper is kept by archives as it is, and says to who hears it what it shows to who sees it.
 */
class PaperStructureTest {

  private final PdfRenderer renderer = new PdfRenderer(new PaperFonts(), new Labels(), false);

  @BeforeAll
  static void prepare() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** Every kind of document that has a title, in both languages, on one page and on several. */
  static Stream<Arguments> papers() throws IOException {
    var labels = new Properties();
    try (var file = Labels.class.getResourceAsStream("/documents/labels_nl.properties")) {
      labels.load(file);
    }
    return labels.stringPropertyNames().stream()
        .filter(key -> key.startsWith("kind."))
        .map(key -> key.substring("kind.".length()))
        .flatMap(
            kind ->
                Stream.of(SampleDocuments.DUTCH, Locale.ENGLISH)
                    .flatMap(
                        language ->
                            Stream.of(1, 45).map(lines -> Arguments.of(kind, language, lines))));
  }

  @ParameterizedTest(name = "{0} in {1} with {2} lines")
  @MethodSource("papers")
  void isArchivalAndAccessible(String kind, Locale language, int lines) {
    for (var demo : new boolean[] {false, true}) {
      var paper =
          new PdfRenderer(new PaperFonts(), new Labels(), demo)
              .render(document(kind, language, lines));
      assertThat(broken(paper, PDFAFlavour.PDFA_3_A)).isEmpty();
      assertThat(broken(paper, PDFAFlavour.PDFUA_1)).isEmpty();
    }
  }

  /** Words that ask for nothing, letters of the second typeface, a turned name, and remarks. */
  private static TradeDocument unusual(int lines) {
    var plain = SampleDocuments.reverseChargeInvoice("2026-00042", SampleDocuments.DUTCH, lines);
    var all = new ArrayList<>(plain.lines());
    all.add(1, TradeDocument.Line.comment(15, "Let op: ₽ ✓ № Ⅳ, ĦĦ, ẞ, Ելք, Ωμέγα, Жук"));
    all.add(TradeDocument.Line.comment(9990, "שלום עולם (2 stuks)"));
    var buyer =
        new TradeDocument.Buyer("K1", "", List.of("שלום בע\"מ", "Straat 1", "Łódź"), List.of());
    return new TradeDocument(
        plain.heading(), plain.seller(), buyer, all, plain.totals(), plain.conditions());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 45})
  void isArchivalAndAccessibleWithUnusualContentToo(int lines) {
    var paper = renderer.render(unusual(lines));
    assertThat(broken(paper, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(broken(paper, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  /** Whether the last line stays or goes to the next page with the totals. */
  @Test
  void eachLineHasItsRowWhereverThePageEnds() throws Exception {
    for (var lines = 10; lines <= 60; lines++) {
      var document = SampleDocuments.invoice("2026-00042", SampleDocuments.DUTCH, lines);
      var rows = all(all(tree(renderer.render(document)), "TBody").get(0), "TR");
      assertThat(rows)
          .as("%d lines", lines)
          .extracting(row -> text(all(row, "TD").get(1)))
          .containsExactlyElementsOf(
              document.lines().stream().map(TradeDocument.Line::itemNumber).toList());
    }
  }

  @Test
  void whatIsNoPaperOfOursIsFoundOut() {
    var paper = renderer.render(document("INVOICE", Locale.ENGLISH, 1));

    assertThat(broken(paper, PDFAFlavour.PDFA_1_B)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} in {1} with {2} lines")
  @MethodSource("papers")
  void hasATitleAndOneTableWithOneRowForEachLine(String kind, Locale language, int lines)
      throws Exception {
    var document = document(kind, language, lines);
    var tree = tree(renderer.render(document));
    var labels = new Labels().in(language);

    assertThat(all(tree, "H1"))
        .extracting(PaperStructureTest::text)
        .containsExactly(labels.title(document.heading().kind()));
    assertThat(all(tree, "Table")).hasSize(1);
    var heads = all(all(tree, "THead").get(0), "TH");
    assertThat(heads)
        .extracting(PaperStructureTest::text)
        .startsWith(
            labels.text("pdf.column.line"),
            labels.text("pdf.column.item"),
            labels.text("pdf.column.description"),
            labels.text("pdf.column.quantity"))
        .hasSize(document.heading().kind().showsPrices() ? lines < 4 ? 7 : 8 : 5);
    assertThat(all(tree, "TH")).hasSameSizeAs(heads);
    var rows = all(all(tree, "TBody").get(0), "TR");
    assertThat(rows).hasSize(lines);
    for (var i = 0; i < lines; i++) {
      var line = document.lines().get(i);
      assertThat(all(rows.get(i), "TD"))
          .hasSameSizeAs(heads)
          .extracting(PaperStructureTest::text)
          .startsWith(String.valueOf(line.number()), line.itemNumber(), line.description());
    }
  }

  @Test
  void isReadInTheOrderInWhichItIsMeant() throws Exception {
    var document = SampleDocuments.reverseChargeInvoice("2026-00042", SampleDocuments.DUTCH, 45);
    var text = text(tree(renderer.render(document)));
    var formats = new Formats(SampleDocuments.DUTCH);

    assertThat(text)
        .containsSubsequence(
            "Verkoop Demo Handel B.V.",
            "Kanaalweg 14",
            "Ægir Þórðarson",
            "90-001 Łódź",
            "Afleveradres",
            "Magazyn Centralny",
            "Factuur",
            "Nummer",
            "2026-00042",
            "Vervaldatum",
            "23-12-2026",
            "Omschrijving",
            "A-1001",
            "A-1045",
            "Btw-specificatie",
            "Btw verlegd",
            "Totaal exclusief btw",
            formats.amount(document.totals().gross()),
            "Betalen",
            "NL91 ABNA 0417 1643 00",
            "Betalingsvoorwaarden",
            "Binnen 30 dagen",
            "Opmerkingen",
            "Btw verlegd naar de afnemer");
    assertThat(text).doesNotContain("Pagina", "Transport", "KVK");
  }

  private static TradeDocument document(String kind, Locale language, int lines) {
    return SampleDocuments.document(
        new DocumentKind(kind, !kind.equals("DELIVERY_NOTE")),
        "2026-00042",
        language,
        SampleDocuments.POLISH_BUYER,
        lines,
        "21");
  }

  /** Which rules of the standard it breaks. */
  private static List<String> broken(byte[] paper, PDFAFlavour standard) {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
      return result.getTestAssertions().stream()
          .map(found -> found.getRuleId().getClause() + ": " + found.getMessage())
          .distinct()
          .toList();
    } catch (Exception e) {
      throw new AssertionError("Cannot be read", e);
    }
  }

  /** What is heard, by what each part of it is. */
  static Element tree(byte[] paper) throws Exception {
    var xml = new ByteArrayOutputStream();
    try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(paper)))) {
      new TaggedPdfReaderTool(pdf).setRootTag("paper").convertToXml(xml);
    }
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.toByteArray()))
        .getDocumentElement();
  }

  private static List<Element> all(Element tree, String role) {
    var found = tree.getElementsByTagName(role);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The words of a part and those within it. */
  static String text(Node part) {
    if (part.getNodeType() == Node.TEXT_NODE) {
      return part.getTextContent().strip().replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
    var parts = new ArrayList<String>();
    for (var child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
      parts.add(text(child));
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }
}
