package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.OrderActs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A number that nothing has is not found; it is not an empty answer. */
class UnknownNumberTest extends IntegrationTest {

  /** What the number in the address does not have to exist for. */
  private static final Map<String, String> NOT_LOOKED_UP =
      Map.of(
          "PUT /api/bank-accounts/{no}", "adds the account when it is new",
          "PUT /api/posting-setup/general/{businessGroup}/{productGroup}",
              "adds a pair that is new",
          "PUT /api/posting-setup/vat/{businessGroup}/{productGroup}", "adds a pair that is new",
          "POST /api/fiscal-periods/years/{year}", "opens a year that is new",
          "PUT /api/approval-limits/{userId}", "refuses whoever is in no group that approves");

  /** A body that is right wherever one is needed. */
  private static final Map<String, Object> BODIES =
      Map.of(
          "POST /api/sales-orders/{no}/decision",
          new OrderActs.Decision("APPROVED", null),
          "POST /api/approvals/{documentNo}/decision",
          new OrderActs.Decision("APPROVED", null),
          "POST /api/customer-templates/{code}/applications",
          Map.of("customers", List.of("K1001")),
          "PUT /api/customers/{no}/bank-accounts/{iban}/decision",
          Map.of("confirmed", true),
          "PUT /api/sales-orders/{no}/quantities-to-ship",
          "[]");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private ApiAccess access;

  @Test
  void isAnsweredWith404Everywhere() {
    var endpoints =
        Endpoint.all(mapping, access).stream()
            .filter(each -> each.pattern().contains("{"))
            .toList();
    assertThat(endpoints).hasSizeGreaterThan(15);
    assertThat(endpoints)
        .filteredOn(each -> !NOT_LOOKED_UP.containsKey(each.method() + " " + each.pattern()))
        .allSatisfy(each -> assertThat(status(each)).as("%s", each).isEqualTo(404));
  }

  private int status(Endpoint endpoint) {
    var path = endpoint.path() + (endpoint.method() == HttpMethod.GET ? "" : "?version=0&code=NIX");
    var user = endpoint.groups().get(0);
    if (endpoint.method() == HttpMethod.GET) {
      return as(user).get(path).status();
    }
    if (endpoint.method() == HttpMethod.DELETE) {
      return as(user).delete(path).status();
    }
    if (endpoint.consumes().toString().startsWith("multipart/")) {
      return as(user).upload(path, "f.csv", new byte[] {'a'}).status();
    }
    var body = BODIES.getOrDefault(endpoint.method() + " " + endpoint.pattern(), "{}");
    return endpoint.method() == HttpMethod.PUT
        ? as(user).put(path, body).status()
        : as(user).post(path, body).status();
  }
}
