package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

  private final PdfRenderer renderer = new PdfRenderer(new PaperFonts(), new Labels(), false);

  @Test
  void printsADutchOrderConfirmationOnOnePage() throws IOException {
    var pages =
        pages(keep("bevestiging-1", SampleDocuments.order("SO-1001", SampleDocuments.DUTCH, 5)));

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .contains("Orderbevestiging", "SO-1001", "23-11-2026", "Bakkerij De Gouden Aar")
        .contains("Totaal exclusief btw", "Pagina 1 van 1", "KVK")
        .doesNotContain("Betalen");
  }

  @Test
  void printsAnEnglishInvoiceWithEnglishAmountsAndForeignLetters() throws IOException {
    var document = SampleDocuments.reverseChargeInvoice("2026-00042", Locale.ENGLISH, 6);
    var text = pages(keep("invoice-reverse-charge", document)).get(0);

    assertThat(text)
        .contains("Invoice", "23 November 2026", "Łódź", "Ægir Þórðarson", "Żółć")
        .contains("VAT reverse charged", "Please pay", "Delivery address");
    assertThat(text).contains("€" + new Formats(Locale.ENGLISH).amount(document.totals().gross()));
  }

  @Test
  void repeatsTheColumnHeadsAndNumbersThePages() throws IOException {
    var pages =
        pages(
            keep("factuur-lang", SampleDocuments.invoice("2026-00043", SampleDocuments.DUTCH, 70)));

    assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
    var last = pages.size();
    assertThat(pages).allMatch(page -> page.contains("Omschrijving"));
    assertThat(pages.get(1)).contains("Factuur 2026-00043", "Pagina 2 van " + last);
    assertThat(pages.get(last - 1)).contains("Btw-specificatie", "Totaal exclusief btw", "Betalen");
  }

  @Test
  void neverLeavesTheTotalsAloneOnAPage() throws IOException {
    for (var lines = 8; lines < 40; lines++) {
      var pages =
          pages(renderer.render(SampleDocuments.invoice("N-1", SampleDocuments.DUTCH, lines)));
      var page = pages.stream().filter(text -> text.contains("Btw-specificatie")).toList();
      assertThat(page).as("%d lines", lines).hasSize(1);
      assertThat(page.get(0)).contains("Totaal exclusief btw", "A-%04d".formatted(1000 + lines));
    }
  }

  @Test
  void leavesPricesOutOfADeliveryNote() throws IOException {
    var note =
        SampleDocuments.document(
            SampleDocuments.DELIVERY_NOTE,
            "PB-7",
            SampleDocuments.DUTCH,
            SampleDocuments.DUTCH_BUYER,
            4,
            "21");

    assertThat(pages(keep("pakbon", note)).get(0))
        .contains("Pakbon", "Aantal")
        .doesNotContain("Prijs", "Bedrag", "Btw-specificatie");
  }

  @Test
  void breaksWordsThatAreWiderThanTheirColumn() throws IOException {
    var word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    var sample = SampleDocuments.invoice("2026-00045", SampleDocuments.DUTCH, 3);
    var lines = new ArrayList<>(sample.lines());
    lines.add(TradeDocument.Line.comment(40, "Let op:\t" + word));
    lines.set(0, described(lines.get(0), word));
    var text = pages(keep("lang-woord", with(sample, lines))).get(0);

    assertThat(text.replaceAll("\\s", "")).contains("doos", "Letop:" + word);
    assertThat(word(text, "Donau")).doesNotEndWith("gesellschaft");
  }

  private static String word(String text, String beginning) {
    return text.lines()
        .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
        .filter(each -> each.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static TradeDocument.Line described(TradeDocument.Line line, String words) {
    return new TradeDocument.Line(
        line.number(), line.itemNumber(), words, line.quantity(), line.unit(), line.price());
  }

  private static TradeDocument with(TradeDocument document, List<TradeDocument.Line> lines) {
    return new TradeDocument(
        document.heading(),
        document.seller(),
        document.buyer(),
        lines,
        document.totals(),
        document.conditions());
  }

  @Test
  void carriesTheTotalOfItsLinesOverToTheNextPage() throws IOException {
    var document = SampleDocuments.invoice("2026-00060", SampleDocuments.DUTCH, 60);
    var pages = pages(renderer.render(document));

    assertThat(pages).hasSize(3);
    for (var page = 0; page < 2; page++) {
      var sum = new Formats(SampleDocuments.DUTCH).amount(upTo(pages.get(page), document));
      assertThat(pages.get(page)).contains("Over te brengen € " + sum);
      assertThat(pages.get(page + 1)).contains("Transport € " + sum);
    }
    assertThat(pages.get(0)).doesNotContain("Transport");
    assertThat(pages.get(2)).doesNotContain("Over te brengen");
  }

  /** What the lines come to, the last of this page included. */
  private static BigDecimal upTo(String page, TradeDocument document) {
    var sum = BigDecimal.ZERO;
    var seen = BigDecimal.ZERO;
    for (var line : document.lines()) {
      sum = sum.add(line.price().amount());
      seen = page.contains(line.itemNumber()) ? sum : seen;
    }
    return seen;
  }

  @Test
  void writesTheSameFromSeveralThreads() throws Exception {
    var document = SampleDocuments.invoice("2026-00044", Locale.ENGLISH, 12);
    var expected = pages(renderer.render(document));
    var threads = Executors.newFixedThreadPool(4);
    try {
      var results = new ArrayList<Future<List<String>>>();
      for (var i = 0; i < 40; i++) {
        results.add(threads.submit(() -> pages(renderer.render(document))));
      }
      for (var result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void saysOnEveryPageThatItIsADemo() throws IOException {
    var demo = new PdfRenderer(new PaperFonts(), new Labels(), true);

    var pages = pages(demo.render(SampleDocuments.invoice("D-1", SampleDocuments.DUTCH, 40)));
    assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("DEMO"));
  }

  @Test
  void describesTheFile() throws IOException {
    var bytes = renderer.render(SampleDocuments.order("SO-1001", SampleDocuments.DUTCH, 1));

    try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      assertThat(pdf.getDocumentInfo().getTitle()).isEqualTo("Orderbevestiging SO-1001");
      assertThat(pdf.getCatalog().getLang().toUnicodeString()).isEqualTo("nl");
    }
  }

  /** Keeps the file in target/ so that it can be looked at. */
  private byte[] keep(String name, TradeDocument document) throws IOException {
    var bytes = renderer.render(document);
    var folder = Files.createDirectories(Path.of("target", "documents"));
    Files.write(folder.resolve(name + ".pdf"), bytes);
    return bytes;
  }

  private static List<String> pages(byte[] bytes) throws IOException {
    try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      var pages = new ArrayList<String>();
      for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
        pages.add(PdfTextExtractor.getTextFromPage(pdf.getPage(page)).replace('\u00a0', ' '));
      }
      return pages;
    }
  }
}
