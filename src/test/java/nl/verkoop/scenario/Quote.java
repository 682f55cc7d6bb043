package nl.verkoop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.verkoop.Api;
import nl.verkoop.Api.Answer;

/** A quote that is negotiated: each act is done by whoever does it. */
public final class Quote {

  private static final String QUOTES = "/api/sales-quotes";

  private final World world;
  private final String no;

  Quote(World world, String no) {
    this.world = world;
    this.no = no;
  }

  /** A quote that a seller entered and handed in. */
  static Quote entered(World world, Order request) {
    var answer = world.as("sales").post(QUOTES, request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new Quote(world, answer.json().get("no").asText());
  }

  /** Its number. */
  public String no() {
    return no;
  }

  /** The number of the paper of an offer. */
  public String paper(int round) {
    return no + "-" + round;
  }

  /** Where it is, or something of it. */
  public String path(String... parts) {
    return QUOTES + "/" + no + (parts.length == 0 ? "" : "/" + String.join("/", parts));
  }

  /** What is sent of an answer; what is left empty is not sent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(
      String kind,
      Integer round,
      String channel,
      String givenBy,
      String reason,
      String remark,
      List<Integer> chosen) {

    public static Said accepted() {
      return new Said("ACCEPTED", null, "PHONE", "Mevrouw Jansen", null, null, null);
    }

    public static Said declined(String reason) {
      return new Said("DECLINED", null, "MAIL", "Mevrouw Jansen", reason, null, null);
    }

    public static Said countered(String remark) {
      return new Said("COUNTERED", null, "PHONE", "Mevrouw Jansen", null, remark, null);
    }

    public static Said withdrawn(String reason) {
      return new Said("WITHDRAWN", null, null, null, reason, null, null);
    }

    /** Taking these of what there is to choose. */
    public Said choosing(Integer... lines) {
      return new Said(kind, round, channel, givenBy, reason, remark, List.of(lines));
    }

    /** Of this offer, and not of the one in force whichever it is. */
    public Said of(int offer) {
      return new Said(kind, offer, channel, givenBy, reason, remark, chosen);
    }
  }

  /** Says so, and is answered. */
  public Answer say(Said said) {
    return world.as("sales").post(path("answers"), said);
  }

  public Quote said(Said said) {
    return done(say(said));
  }

  public Quote decided(String outcome, String comment) {
    return done(
        world
            .as("salesmanager")
            .post("/api/approvals/" + no + "/decision", new OrderActs.Decision(outcome, comment)));
  }

  public Quote approved() {
    return decided("APPROVED", null);
  }

  /** Writes the quote anew, as this user. */
  public Answer change(String user, Order request) {
    var version = view().at("/header/version").asInt();
    return world.as(user).put(path() + "?version=" + version, request);
  }

  /** Changed to this and offered anew. */
  public Quote offeredAnew(Order request) {
    var changed = change("sales", request);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    return done(nextOffer());
  }

  public Answer nextOffer() {
    return world.as("sales").post(path("next-offer"), "");
  }

  public JsonNode view() {
    return read(world.as("sales"), path());
  }

  public JsonNode negotiation() {
    return read(world.as("sales"), path("negotiation"));
  }

  public String status() {
    return view().at("/header/status").asText();
  }

  public String outcome() {
    return negotiation().get("outcome").asText();
  }

  public int rounds() {
    return negotiation().get("offers").size();
  }

  /** What was said of its offers, in its sequence. */
  public List<String> answers() {
    return negotiation().get("answers").findValuesAsText("kind");
  }

  /** The offer in force is over since yesterday, and its process was told. */
  public Quote expired() {
    world
        .jdbc()
        .sql("update sales_document set valid_until = ? where no = ?")
        .params(world.today().minusDays(1), paper(rounds()))
        .update();
    world
        .jdbc()
        .sql(
            """
            update ACT_RU_JOB set DUEDATE_ = date_sub(now(3), interval 1 day)
            where TYPE_ = 'timer' and HANDLER_CFG_ like 'BoundaryEvent_OfferExpired%'
              and PROCESS_INSTANCE_ID_ in (
              select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)
            """)
        .param(no)
        .update();
    world.until(no, "has expired", () -> outcome().equals("EXPIRED"));
    return this;
  }

  /** What it became. */
  public SalesOrder order() {
    world.until(no, "is an order", () -> !negotiation().get("orderNo").isNull());
    return new SalesOrder(world, negotiation().get("orderNo").asText());
  }

  private static JsonNode read(Api user, String path) {
    var answer = user.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private Quote done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    return this;
  }
}
