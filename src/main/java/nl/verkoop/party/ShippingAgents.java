package nl.verkoop.party;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.DateFormula;
import nl.verkoop.shared.Refusal;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who carries goods to customers, and by which services (feature C-56). */
@Service
public class ShippingAgents {

  private static final String TURN = "shipping_agent";
  private static final int LARGEST_PORT = 65_535;
  private static final int MOST_SERVICES = 50;
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,2}[DWM])?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,19}");
  private static final int LONGEST_CHANGE = 250;

  private final JdbcClient jdbc;
  private final StoredShippingAgents agents;
  private final SetupChanges changes;

  ShippingAgents(JdbcClient jdbc, StoredShippingAgents agents, SetupChanges changes) {
    this.jdbc = jdbc;
    this.agents = agents;
    this.changes = changes;
  }

  /** An agent as he is typed. */
  record Asked(String name, String internetAddress, List<ShippingService> services) {

    List<ShippingService> known() {
      return Stream.ofNullable(services)
          .flatMap(List::stream)
          .filter(Objects::nonNull)
          .map(
              each ->
                  new ShippingService(
                      typed(each.code()).toUpperCase(Locale.ROOT),
                      typed(each.description()),
                      typed(each.shippingTime()).toUpperCase(Locale.ROOT)))
          .toList();
    }

    private static String typed(String text) {
      return text == null ? "" : text.strip();
    }
  }

  /** An agent, and how often he was written, which a change must name. */
  record Kept(
      String code,
      String name,
      String internetAddress,
      int version,
      List<ShippingService> services) {}

  /** Who carries a customer's goods, by which service; null for none in particular. */
  public record Agreed(ShippingAgent agent, ShippingService service) {

    /** As people call it. */
    public String inWords() {
      return service == null ? agent.name() : agent.name() + ", " + service.description();
    }

    /** How long it takes; none where nobody says. */
    public Optional<DateFormula> time() {
      return Optional.ofNullable(service)
          .map(ShippingService::shippingTime)
          .filter(time -> !time.isEmpty())
          .map(DateFormula::new);
    }
  }

  /** By code. */
  @Transactional(readOnly = true)
  List<Kept> all() {
    return agents.findAll(Sort.by("code")).stream()
        .map(
            each ->
                new Kept(
                    each.code,
                    each.name,
                    each.internetAddress,
                    each.version,
                    List.copyOf(each.services)))
        .toList();
  }

  /** The agent under this code. */
  @Transactional(readOnly = true)
  public Optional<ShippingAgent> find(String code) {
    return agents.findById(code.strip().toUpperCase(Locale.ROOT)).map(StoredShippingAgent::agent);
  }

  /**
   * Who carries what goes to this address of the customer: as it says there, else as on his card;
   * none where neither says.
   *
   * @param shipToCode empty for his own address
   */
  @Transactional(readOnly = true)
  public Optional<Agreed> of(String customerNo, String shipToCode) {
    record Names(String agent, String service) {}
    return jdbc.sql(
            """
            select if(coalesce(t.shipping_agent, '') <> '', t.shipping_agent, c.shipping_agent) agent,
              if(coalesce(t.shipping_agent, '') <> '', t.shipping_service, c.shipping_service) service
            from customer c
            left join customer_ship_to t on t.customer_no = c.no and t.code = ?
            where c.no = ?
            """)
        .params(shipToCode, customerNo)
        .query(Names.class)
        .optional()
        .filter(names -> !names.agent().isEmpty())
        .flatMap(
            names ->
                find(names.agent())
                    .map(agent -> new Agreed(agent, service(agent, names.service()))));
  }

  private static ShippingService service(ShippingAgent agent, String code) {
    return agent.services().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /**
   * Writes an agent with his services: a new one where no version is named, else the one that has
   * that version. Refused: a code that is taken, one that somebody else changed, an address that is
   * none or has no place for the number, and services without code or words, or with a time that is
   * none.
   */
  @Transactional
  List<Refusal> keep(String typedCode, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, TURN);
    var cells = new LinkedHashMap<String, String>();
    cells.put("code", typedCode.strip());
    cells.put("name", Asked.typed(asked.name()));
    cells.put("internetAddress", Asked.typed(asked.internetAddress()));
    var table = CsvTable.ofOne(cells);
    var row = table.rows().iterator().next();
    var code = row.code("code", 20);
    var name = row.required("name", 100);
    var address = row.text("internetAddress", 200);
    var kept = agents.findById(code);
    var refusals = new ArrayList<>(against(code, kept.map(each -> each.version), version));
    table.refusals().stream().map(RowRefusal::reason).forEach(refusals::add);
    if (!address.isEmpty() && !isAddress(address)) {
      refusals.add(Refusal.of("internetAddress", "tracking-address"));
    }
    refusals.addAll(against(asked.known()));
    if (refusals.isEmpty()) {
      var before = kept.map(ShippingAgents::inWords).orElse("");
      var written = kept.orElseGet(() -> new StoredShippingAgent(code));
      written.name = name;
      written.internetAddress = address;
      written.services.clear();
      written.services.addAll(asked.known());
      agents.saveAndFlush(written);
      changes.record("shipping-agent " + code, before, inWords(written));
    }
    return refusals;
  }

  /** The number stands behind the name of the site, so that it cannot lead to another one. */
  private static boolean isAddress(String text) {
    try {
      var one = URI.create(text.replace(ShippingAgent.NUMBER, "1"));
      var other = URI.create(text.replace(ShippingAgent.NUMBER, "2"));
      return text.contains(ShippingAgent.NUMBER)
          && one.getHost() != null
          && one.getRawAuthority().equals(other.getRawAuthority())
          && one.getUserInfo() == null
          && one.getPort() <= LARGEST_PORT
          && ("https".equalsIgnoreCase(one.getScheme())
              || "http".equalsIgnoreCase(one.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Refusal> against(List<ShippingService> services) {
    if (services.size() > MOST_SERVICES) {
      return List.of(Refusal.of("services", "too-many-lines", MOST_SERVICES));
    }
    var refusals = new ArrayList<Refusal>();
    var seen = new HashSet<String>();
    for (var index = 0; index < services.size(); index++) {
      var service = services.get(index);
      var at = "services[" + index + "].";
      if (!CODE.matcher(service.code()).matches()) {
        refusals.add(Refusal.of(at + "code", "not-a-code", 20));
      } else if (!seen.add(service.code())) {
        refusals.add(Refusal.of(at + "code", "shipping-service-twice", service.code()));
      }
      if (service.description().isEmpty() || service.description().length() > 100) {
        refusals.add(Refusal.of(at + "description", "shipping-service-words"));
      }
      if (!TIME.matcher(service.shippingTime()).matches()) {
        refusals.add(Refusal.of(at + "shippingTime", "shipping-time"));
      }
    }
    return refusals;
  }

  private static List<Refusal> against(
      String code, Optional<Integer> there, Optional<Integer> named) {
    var exists = Refusal.conflict("code", "shipping-agent-exists", code);
    return CardVersion.against(code, there, named, unknown(code), exists).stream().toList();
  }

  /**
   * Takes an agent away; cards that name him say nobody from then on, and shipments keep him.
   * Refused: one that is not there, and one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String typedCode, int version) {
    ImportTurn.take(jdbc, TURN);
    var code = typedCode.strip().toUpperCase(Locale.ROOT);
    var kept = agents.findById(code);
    var against = against(code, kept.map(each -> each.version), Optional.of(version));
    if (against.isEmpty()) {
      var before = inWords(kept.orElseThrow());
      agents.delete(kept.get());
      agents.flush();
      changes.record("shipping-agent " + code, before, "");
    }
    return against;
  }

  /** An agent that there is not, or not any more. */
  public static Refusal unknown(String code) {
    return Refusal.unknown("code", "shipping-agent-unknown", code);
  }

  private static String inWords(StoredShippingAgent kept) {
    var services =
        kept.services.stream()
            .map(each -> (each.code() + " " + each.shippingTime()).strip())
            .collect(Collectors.joining(", "));
    var words =
        Stream.of(kept.name, kept.internetAddress, services)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return words.length() > LONGEST_CHANGE ? words.substring(0, LONGEST_CHANGE) + "…" : words;
  }
}
