package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import nl.verkoop.party.VatNumberRegister.Answer;
import nl.verkoop.party.VatNumberRegister.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speaks with VIES as it answers, here by a double of it (feature C-12). */
class ViesRegisterTest {

  private HttpServer vies;
  private final AtomicReference<String> asked = new AtomicReference<>();
  private String answer = "";
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    vies = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vies.createContext(
        "/rest-api/check-vat-number",
        exchange -> {
          asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          var body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    vies.start();
  }

  @AfterEach
  void stop() {
    vies.stop(0);
  }

  private ViesRegister register(String requester) {
    return new ViesRegister(
        "http://127.0.0.1:" + vies.getAddress().getPort() + "/rest-api", requester);
  }

  @Test
  void aNumberThatIsInUseIsValidUnderTheReferenceOfTheAnswer() {
    answer =
        """
        {"countryCode": "BE", "vatNumber": "0900150102", "requestDate": "2026-11-30T10:00:00.000Z",
         "valid": true, "requestIdentifier": "WAPIAAAAZ1", "name": "ALPHA NV", "address": "Kaai 1"}
        """;
    assertThat(register("NL001234572B01").ask("BE0900150102"))
        .isEqualTo(new Answer(Result.VALID, "WAPIAAAAZ1", ""));
    assertThat(asked.get())
        .isEqualTo(
            "{\"countryCode\":\"BE\",\"vatNumber\":\"0900150102\","
                + "\"requesterMemberStateCode\":\"NL\",\"requesterNumber\":\"001234572B01\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"valid\": false, \"requestIdentifier\": \"\"} | INVALID | ''",
        "200 | {\"valid\": true, \"requestIdentifier\": \"<b>\"} | VALID | ''",
        "500 | {\"actionSucceed\": false, \"errorWrappers\": [{\"error\": \"MS_UNAVAILABLE\"}]} | NOT_VERIFIED | MS_UNAVAILABLE",
        "400 | {\"actionSucceed\": false, \"errorWrappers\": [{\"error\": \"<script>\"}]} | NOT_VERIFIED | NOT_UNDERSTOOD",
        "200 | {\"valid\": \"perhaps\"} | NOT_VERIFIED | NOT_UNDERSTOOD",
        "502 | <html>Bad gateway</html> | NOT_VERIFIED | NOT_UNDERSTOOD",
        "200 | '' | NOT_VERIFIED | NOT_UNDERSTOOD"
      })
  void whatIsNotAnsweredIsNotVerified(int code, String body, Result result, String reason) {
    status = code;
    answer = body;
    assertThat(register("").ask("NL001234572B01")).isEqualTo(new Answer(result, "", reason));
  }

  @Test
  void aServiceThatCannotBeReachedIsNoVerdict() {
    var register = register("");
    vies.stop(0);
    assertThat(register.ask("NL001234572B01"))
        .isEqualTo(new Answer(Result.NOT_VERIFIED, "", "NOT_REACHED"));
  }

  @ParameterizedTest
  @CsvSource({"NL001234572B01, true", "EL094259216, true", "GB123456789, false", "'', false"})
  void onlyNumbersOfTheEuAreAskedAbout(String number, boolean knows) {
    assertThat(register("").knows(number)).isEqualTo(knows);
    assertThat(new ViesRegister("", "").knows(number)).isFalse();
  }
}
