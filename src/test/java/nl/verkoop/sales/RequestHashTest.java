package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.Sha256;
import org.junit.jupiter.api.Test;

class RequestHashTest {

  @Test
  void onlyWhatIsAskedForCounts() {
    var today = LocalDate.of(2026, 11, 25);
    var one = new OrderRequest.Line("A1", BigDecimal.ONE, null, null);
    var plain = new OrderRequest("K1", "R", today, null, null, null, List.of(one));

    assertThat(RequestHash.of(plain))
        .as("as it was when the first orders were kept with it")
        .isEqualTo("eeb9602cbef10c2beb02dd2965e2caa5e0e885ab56a4df9ec63fb9478d7262ec")
        .isEqualTo(
            RequestHash.of(new OrderRequest("K1", "R", today, null, null, null, List.of(one))))
        .isNotEqualTo(
            RequestHash.of(new OrderRequest("K1", "R", today, today, null, null, List.of(one))))
        .isNotEqualTo(RequestHash.of(new OrderRequest("K1", "R", today, null, null, null, null)));
  }

  @Test
  void anOrderThatWasKeptBeforeIsStillRecognised() {
    var line = new OrderRequest.Line("A1", BigDecimal.ONE, null, null);
    var request = new OrderRequest("K1", null, null, null, null, null, List.of(line));
    assertThat(RequestHash.before202(request))
        .isEqualTo(
            Sha256.of(
                "OrderRequest[customerNo=K1, customerReference=null, orderDate=null,"
                    + " requestedDeliveryDate=null, shipTo=null, fulfilmentPolicy=null,"
                    + " lines=[Line[itemNo=A1, quantity=1, unitPrice=null, discountPercent=null]]]"));
  }
}
