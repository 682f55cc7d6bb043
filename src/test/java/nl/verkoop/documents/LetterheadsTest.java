package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.shared.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company that moves or banks elsewhere does so on its next documents, not on those posted. */
class LetterheadsTest extends IntegrationTest {

  @Autowired private Letterheads today;
  @Autowired private CompanyProfile company;

  @Test
  void everyVersionThatDocumentsWerePostedWithIsKept() {
    var moved =
        new CompanyProfile(
            company.name() + " & Zonen",
            new Address("Elders", "1", "A", "1000 AA", "Elders", "BE"),
            company.chamberOfCommerceNo(),
            company.vatRegistrationNo(),
            "NL20INGB0001234567",
            company.bic(),
            null,
            company.mail(),
            company.web());
    var later = new Letterheads(jdbc, moved);
    later.afterPropertiesSet();
    later.afterPropertiesSet();
    assertThat(later.current()).isNotEqualTo(today.current());
    assertThat(today.findAll(List.of(today.current(), later.current())))
        .containsEntry(today.current(), company.seller())
        .containsEntry(later.current(), moved.seller())
        .hasSize(2);
    assertThat(moved.seller().addressLines())
        .containsExactly("Elders 1 A", "1000 AA  Elders", "België / Belgium");
    assertThat(today.findAll(List.of())).isEmpty();
  }
}
