package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verkoop.IntegrationTest;
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
            List.of("Elders 1", "1000 AA  Elders"),
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
    assertThat(today.findAll(List.of())).isEmpty();
  }
}
