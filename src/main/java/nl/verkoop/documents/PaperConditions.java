package nl.verkoop.documents;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.documents.PaperStyle.Ink;
import nl.verkoop.documents.TradeDocument.Payment;

/** What stands below the totals: how to pay, on what terms, and what the law wants said. */
final class PaperConditions {

  private static final int[] PAYMENT = {74, 84, 116, 118, 86};

  private final Paper paper;

  PaperConditions(Paper paper) {
    this.paper = paper;
  }

  void addTo(Document pages) {
    var conditions = paper.document().conditions();
    conditions.payment().ifPresent(payment -> pages.add(payment(payment)));
    if (paper.showsPrices() && !conditions.paymentTerms().isBlank()) {
      pages.add(section("pdf.paymentTerms", List.of(conditions.paymentTerms())));
    }
    conditions
        .deliveryTerms()
        .ifPresent(terms -> pages.add(section("pdf.deliveryTerms", List.of(terms))));
    conditions
        .carriage()
        .ifPresent(carriage -> pages.add(section("pdf.carriage", lines(carriage))));
    if (!conditions.legalRemarks().isEmpty()) {
      pages.add(section("pdf.remarks", conditions.legalRemarks()));
    }
  }

  private List<String> lines(TradeDocument.Carriage carriage) {
    var lines = new ArrayList<String>();
    lines.add(carriage.carrier());
    carriage
        .expectedOn()
        .ifPresent(
            day -> lines.add(paper.label("pdf.carriage.expected", paper.formats().date(day))));
    if (!carriage.trackingNo().isEmpty()) {
      lines.add(paper.label("pdf.carriage.tracking", carriage.trackingNo()));
    }
    if (!carriage.trackingAt().isEmpty()) {
      lines.add(carriage.trackingAt());
    }
    return lines;
  }

  private Div payment(Payment payment) {
    var document = paper.document();
    var parts = Paper.grid(PAYMENT);
    var amount = paper.formats().money(payment.amount(), document.totals().currency());
    add(parts, "amount", amount);
    add(parts, "due", document.heading().dates().due().map(paper.formats()::date).orElse(""));
    add(parts, "iban", Formats.iban(payment.iban()));
    add(parts, "payee", document.seller().name());
    add(parts, "reference", payment.reference());
    return new Div()
        .setNeutralRole()
        .add(paper.heading("pdf.pay"))
        .add(parts)
        .setKeepTogether(true)
        .setBackgroundColor(Ink.PALE.color)
        .setBorderLeft(new SolidBorder(Ink.ACCENT.color, 3))
        .setPaddings(4, 4, 6, 8)
        .setMarginBottom(17);
  }

  private void add(Table parts, String name, String value) {
    var room = PAYMENT[parts.getChildren().size()] - 6;
    parts.addCell(
        value.isEmpty()
            ? Paper.place()
            : Paper.place(
                paper.words(PaperStyle.TINY, paper.label("pdf.pay." + name)),
                paper.fitting(PaperStyle.PAYMENT, value, room)));
  }

  private Div section(String heading, List<String> texts) {
    var section = new Div().setNeutralRole().add(paper.heading(heading)).setKeepTogether(true);
    texts.forEach(text -> section.add(paper.words(PaperStyle.BODY, text)));
    return section.setMarginBottom(7);
  }
}
