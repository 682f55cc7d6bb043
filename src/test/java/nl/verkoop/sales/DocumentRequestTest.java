package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.catalog.PriceReason;
import org.junit.jupiter.api.Test;

/** What was offered is asked for anew: as it stands, or at what it costs now. */
class DocumentRequestTest {

  private static final SalesOrder OFFER =
      Orders.of(
          false, List.of(Orders.agreed("10", "5.00", "3", PriceReason.TYPED, PriceReason.TYPED)));

  @Test
  void anOfferIsAskedForAsItStands() {
    var request = DocumentRequest.of(OFFER);
    var header = OFFER.header();
    assertThat(request.customerNo()).isEqualTo(header.customerNo());
    assertThat(request.customerReference()).isEqualTo(header.customerReference());
    assertThat(request.orderDate()).isEqualTo(header.orderDate());
    assertThat(request.requestedDeliveryDate()).isEqualTo(header.requestedDeliveryDate());
    assertThat(request.validUntil()).isNull();
    assertThat(request.fulfilmentPolicy()).isEqualTo(header.fulfilmentPolicy());
    assertThat(request.shipTo().asParty()).isEqualTo(header.shipTo());
    var line = request.linesOrNone().get(0);
    assertThat(line.lineNo()).isNull();
    assertThat(line.typeOrItem()).isEqualTo(LineType.ITEM);
    assertThat(line.itemNo()).isEqualTo(OFFER.lines().get(0).itemNo());
    assertThat(line.description()).isNull();
    assertThat(line.quantity()).isEqualByComparingTo(BigDecimal.TEN);
    assertThat(line.unitPrice()).isEqualByComparingTo("5.00");
    assertThat(line.discountPercent()).isEqualByComparingTo("3");
  }

  @Test
  void anewItIsOfTodayAndWithoutPrices() {
    var request = DocumentRequest.of(OFFER).anew();
    assertThat(request.customerNo()).isEqualTo(OFFER.header().customerNo());
    assertThat(request.shipTo()).isEqualTo(DocumentRequest.of(OFFER).shipTo());
    assertThat(request.orderDate()).isNull();
    assertThat(request.requestedDeliveryDate()).isNull();
    var line = request.linesOrNone().get(0);
    assertThat(line.itemNo()).isEqualTo(OFFER.lines().get(0).itemNo());
    assertThat(line.quantity()).isEqualByComparingTo(BigDecimal.TEN);
    assertThat(line.unitPrice()).isNull();
    assertThat(line.discountPercent()).isNull();
  }

  @Test
  void whatIsNoItemKeepsItsPriceAndItsWords() {
    var freight =
        new LineRequest(
            4,
            LineType.ACCOUNT,
            null,
            "4210",
            "Vracht",
            null,
            BigDecimal.ONE,
            BigDecimal.TEN,
            null);
    var words = new LineRequest(5, LineType.COMMENT, null, null, "Bellen", null, null, null, null);
    var request =
        new DocumentRequest(
            "K1",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(freight, words));
    assertThat(request.anew().linesOrNone()).containsExactly(freight, words);
  }

  @Test
  void itsLastDayIsSaidBesideTheRest() {
    var day = LocalDate.of(2026, 12, 31);
    var request = DocumentRequest.of(OFFER);
    assertThat(request.until(day).validUntil()).isEqualTo(day);
    assertThat(request.until(day).until(null)).isEqualTo(request);
  }
}
