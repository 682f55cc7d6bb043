package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who did something is called what he was called then, and nobody chooses that himself. */
class NamesOfThenTest extends ProcessTest {

  private static final String PASSWORD = "vier paarse olifanten fietsen";

  @Autowired private IdentityService identities;

  private final String id = "naam" + System.nanoTime();

  @BeforeEach
  void hire() {
    var user = identities.newUser(id);
    user.setFirstName("Anna");
    user.setLastName("Jansen");
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    List.of("salesmanager", "warehouse", "financemanager")
        .forEach(group -> identities.createMembership(id, group));
  }

  @AfterEach
  void leave() {
    identities.clearAuthentication();
    identities.deleteUser(id);
  }

  private void rename(String lastName) {
    var user = identities.createUserQuery().userId(id).singleResult();
    user.setLastName(lastName);
    identities.saveUser(user);
  }

  private List<String> names() {
    return jdbc.sql("select name from person_name where user_id = ? order by no")
        .param(id)
        .query(String.class)
        .list();
  }

  @Test
  void whatWasDoneKeepsTheNameOfThenAlsoAfterARenamingAndADeletion() throws InterruptedException {
    var no = workBeforeTheWedding();
    Thread.sleep(5);
    rename("de Vries");
    assertNames(no);
    identities.deleteUser(id);
    assertNames(no);
    assertThat(names()).containsExactly("Anna Jansen", "Anna de Vries");
  }

  /** Entered, shipped, invoiced, and a limit set. */
  private String workBeforeTheWedding() {
    var me = as(id).withPassword(PASSWORD);
    var entered = me.enter(order("K1002", line("A3021", 2)));
    assertThat(entered.status()).as(entered.body()).isEqualTo(201);
    var no = entered.json().at("/no").asText();
    awaitTask(no, "Task_PickShipment");
    var shipped = me.ship(no, 1);
    assertThat(shipped.status()).as(shipped.body()).isLessThan(300);
    awaitInvoices(no, 1);
    for (var amount : List.of(24_999, 25_000)) {
      var limit = Map.of("amount", amount, "unlimited", false);
      assertThat(me.put("/api/approval-limits/salesmanager", limit).status()).isEqualTo(204);
    }
    return no;
  }

  private void assertNames(String no) {
    var progress = as("sales").get("/api/sales-orders/" + no + "/progress").json();
    assertThat(progress.at("/entered/byName").asText()).isEqualTo("Anna Jansen");
    assertThat(progress.at("/shipments/0/postedByName").asText()).isEqualTo("Anna Jansen");
    var listed = as("sales").get("/api/sales-orders?q=" + no).json().get(0);
    assertThat(listed.at("/createdByName").asText()).isEqualTo("Anna Jansen");
    var posting = progress.at("/shipments/0/postingNo").asText();
    assertThat(as("accounting").get("/api/postings/" + posting).json().at("/posting/postedByName"))
        .hasToString("\"Anna Jansen\"");
    assertThat(mine(as("accounting").get("/api/setup-changes?limit=500").json()))
        .isNotEmpty()
        .containsOnly("Anna Jansen");
  }

  private List<String> mine(JsonNode changes) {
    return java.util.stream.StreamSupport.stream(changes.spliterator(), false)
        .filter(change -> change.at("/changedBy").asText().equals(id))
        .map(change -> change.at("/changedByName").asText())
        .toList();
  }

  @Test
  void nobodyRenamesHimself() {
    identities.setAuthentication(id, List.of("salesmanager"));
    assertThatThrownBy(() -> rename("de Rijke"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("eigen naam");
    assertThat(names()).containsExactly("Anna Jansen");
    identities.setAuthentication("admin", List.of("admin", "camunda-admin"));
    rename("de Vries");
    assertThat(names()).containsExactly("Anna Jansen", "Anna de Vries");
  }

  @Test
  void whatIsNoNameMayBeChanged() {
    identities.setAuthentication(id, List.of("salesmanager"));
    var user = identities.createUserQuery().userId(id).singleResult();
    user.setEmail("anna@handel.example");
    identities.saveUser(user);
    identities.clearAuthentication();
    assertThat(identities.createUserQuery().userId(id).singleResult().getEmail())
        .isEqualTo("anna@handel.example");
    assertThat(names()).containsExactly("Anna Jansen");
  }

  @Test
  void aNameThatWasIsNeverChanged() {
    assertThatThrownBy(
            () ->
                jdbc.sql("update person_name set name = 'x' where user_id = ?").param(id).update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> jdbc.sql("delete from person_name where user_id = ?").param(id).update())
        .isInstanceOf(DataAccessException.class);
  }
}
