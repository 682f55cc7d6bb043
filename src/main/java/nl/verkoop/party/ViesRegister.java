package nl.verkoop.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * VIES, by which the European Commission asks the tax offices of the EU; not asked where set-up
 * names no address of it.
 */
@Component
class ViesRegister implements VatNumberRegister {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What numbers of those countries begin with; of the United Kingdom only Northern Ireland. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,60}");
  private static final Pattern REFERENCE = Pattern.compile("[\\w.-]{1,60}");

  private final String address;
  private final String requester;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  ViesRegister(
      @Value("${verkoop.vat-check.address}") String address,
      @Value("${verkoop.vat-check.requester}") String requester) {
    this.address = address;
    this.requester = requester;
  }

  @Override
  public boolean knows(String vatNumber) {
    return !address.isEmpty() && vatNumber.length() > 2 && COUNTRIES.contains(country(vatNumber));
  }

  @Override
  public Answer ask(String vatNumber) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address + "/check-vat-number"))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .POST(BodyPublishers.ofString(question(vatNumber)))
              .build();
      return read(client.send(request, BodyHandlers.ofString()).body());
    } catch (JsonProcessingException e) {
      return Answer.notVerified("NOT_UNDERSTOOD");
    } catch (IOException e) {
      return Answer.notVerified("NOT_REACHED");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.notVerified("NOT_REACHED");
    }
  }

  private String question(String vatNumber) {
    var question = json.createObjectNode();
    question.put("countryCode", country(vatNumber));
    question.put("vatNumber", vatNumber.substring(2));
    if (requester.length() > 2) {
      question.put("requesterMemberStateCode", country(requester));
      question.put("requesterNumber", requester.substring(2));
    }
    return question.toString();
  }

  private Answer read(String body) throws JsonProcessingException {
    var answer = json.readTree(body);
    var valid = answer.path("valid");
    if (valid.isBoolean() && !answer.path("actionSucceed").isBoolean()) {
      var reference = answer.path("requestIdentifier").asText("");
      return new Answer(
          valid.booleanValue() ? Result.VALID : Result.INVALID,
          REFERENCE.matcher(reference).matches() ? reference : "",
          "");
    }
    return Answer.notVerified(reason(answer));
  }

  /** As VIES names it, MS_UNAVAILABLE for one. */
  private static String reason(JsonNode answer) {
    var error = answer.path("errorWrappers").path(0).path("error").asText("");
    return CODE.matcher(error).matches() ? error : "NOT_UNDERSTOOD";
  }

  private static String country(String vatNumber) {
    return vatNumber.substring(0, 2);
  }
}
