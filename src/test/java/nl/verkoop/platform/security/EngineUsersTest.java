package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.verkoop.Api;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What Camunda Admin asks of the engine follows our rules too, and is refused in words. */
class EngineUsersTest extends IntegrationTest {

  private static final String USER = EnginePages.ENGINE + "user/";

  @Autowired private IdentityService identities;

  private TemporaryUser user;

  @BeforeEach
  void hire() {
    user = new TemporaryUser(identities, "sales");
  }

  @AfterEach
  void leave() {
    user.close();
  }

  /** What the engine's pages send of a user. */
  private record Profile(String id, String firstName, String lastName, String email) {}

  private static String change(String password) {
    return Api.text(
        Map.of("password", password, "authenticatedUserPassword", TemporaryUser.PASSWORD));
  }

  private String profile(String lastName) {
    return Api.text(new Profile(user.id, "Tijdelijke", lastName, ""));
  }

  @ParameterizedTest
  @CsvSource({"nl, Je eigen naam kun je niet veranderen", "en, You cannot change your own name"})
  void nobodyRenamesHimself(String language, String words) {
    var own =
        new EnginePages(port, user.id, TemporaryUser.PASSWORD, Map.of("Accept-Language", language));
    var answer = own.send(HttpMethod.PUT, USER + user.id + "/profile", profile("Baas"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(lastName(user.id)).isEqualTo("Kracht");
  }

  @Test
  void notEvenTheAdministrator() {
    var admin = new EnginePages(port, "admin", "admin", Map.of());
    var own = Api.text(new Profile("admin", "Piet", "Kuipers", "a@demo.example"));
    assertThat(admin.send(HttpMethod.PUT, USER + "admin/profile", own).statusCode()).isEqualTo(422);
    assertThat(
            admin.send(HttpMethod.PUT, USER + user.id + "/profile", profile("Baas")).statusCode())
        .isEqualTo(204);
    assertThat(lastName(user.id)).isEqualTo("Baas");
    assertThat(
            jdbc.sql("select name from person_name where user_id = ? order by no desc limit 1")
                .param(user.id)
                .query(String.class)
                .single())
        .isEqualTo("Tijdelijke Baas");
  }

  @ParameterizedTest
  @CsvSource({"nl, niet makkelijk te raden", "en, not easy to guess"})
  void aWeakPasswordIsRefusedInWordsToo(String language, String words) {
    var admin = new EnginePages(port, "admin", "admin", Map.of("Accept-Language", language));
    var weak =
        Api.text(
            Map.of(
                "profile",
                new Profile("zwak", "Z", "W", ""),
                "credentials",
                Map.of("password", "x")));
    var answer = admin.send(HttpMethod.POST, USER + "create", weak);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(identities.createUserQuery().userId("zwak").count()).isZero();
  }

  @Test
  void whoChangesHisOwnPasswordLogsInWithTheNewOne() {
    var own = new EnginePages(port, user.id, TemporaryUser.PASSWORD, Map.of());
    var path = USER + user.id + "/credentials";
    assertThat(own.send(HttpMethod.PUT, path, change("welkom")).statusCode()).isEqualTo(422);
    assertThat(own.send(HttpMethod.PUT, path, change("negen blauwe bevers bouwen")).statusCode())
        .isEqualTo(204);
    assertThat(own.send(HttpMethod.GET, EnginePages.ENGINE + "task/count", "").statusCode())
        .isEqualTo(401);
    var again = new WebClient(port);
    assertThat(again.get("/api/customers", user.id, TemporaryUser.PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(again.get("/api/customers", user.id, "negen blauwe bevers bouwen").statusCode())
        .isEqualTo(200);
  }

  private String lastName(String id) {
    return identities.createUserQuery().userId(id).singleResult().getLastName();
  }
}
