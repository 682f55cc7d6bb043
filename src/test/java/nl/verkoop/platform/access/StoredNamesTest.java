package nl.verkoop.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, their labels and groups have a name in both languages. */
class StoredNamesTest extends IntegrationTest {

  @Autowired private FilterService filters;
  @Autowired private IdentityService identities;

  @Test
  void whatTheEngineKeepsHasAnEnglishNameAndNothingElseHas() {
    var lists = filters.createFilterQuery().list();
    var groups = identities.createGroupQuery().list().stream().map(Group::getName);
    var kept =
        Stream.of(
                lists.stream().map(Filter::getName),
                lists.stream().flatMap(StoredNamesTest::labels).distinct(),
                groups)
            .flatMap(each -> each);

    assertThat(StoredNames.ALL)
        .extracting(Name::dutch)
        .containsExactlyInAnyOrderElementsOf(kept.toList());
  }

  @SuppressWarnings("unchecked")
  private static Stream<String> labels(Filter list) {
    var variables = (List<Map<String, String>>) list.getProperties().get("variables");
    return variables.stream().map(variable -> variable.get("label"));
  }

  @Test
  void eachEnglishNameLeadsBackToOneThatIsKept() {
    assertThat(StoredNames.ALL)
        .allMatch(name -> !name.english().isBlank())
        .allMatch(name -> StoredNames.english(name.dutch()).equals(name.english()))
        .allMatch(name -> StoredNames.stored(name.english()).equals(name.dutch()));
  }

  @Test
  void aNameOfTheAdministratorsOwnIsLeftAlone() {
    assertThat(StoredNames.english("Spoed")).isEqualTo("Spoed");
    assertThat(StoredNames.stored("Spoed")).isEqualTo("Spoed");
  }
}
