package nl.verkoop.party;

import java.util.Comparator;
import java.util.List;
import nl.verkoop.party.TradeGroup.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody who fills in a card can choose from. */
@Service
class CardChoices {

  private final JdbcClient jdbc;
  private final Countries countries;
  private final Customers customers;
  private final TradeGroups groups;
  private final Salespeople salespeople;
  private final CustomerTemplates templates;
  private final ShipmentMethods methods;
  private final ShippingAgents agents;

  CardChoices(
      JdbcClient jdbc,
      Countries countries,
      Customers customers,
      TradeGroups groups,
      Salespeople salespeople,
      CustomerTemplates templates,
      ShipmentMethods methods,
      ShippingAgents agents) {
    this.agents = agents;
    this.methods = methods;
    this.salespeople = salespeople;
    this.templates = templates;
    this.jdbc = jdbc;
    this.countries = countries;
    this.customers = customers;
    this.groups = groups;
  }

  /** A code and what it is called. */
  record Choice(String code, String name) {}

  /** All choices of a card, each in the order in which people look for them. */
  record View(
      List<Choice> countries,
      List<Choice> paymentTerms,
      List<String> generalBusinessGroups,
      List<String> vatBusinessGroups,
      List<String> customerPostingGroups,
      List<Choice> priceGroups,
      List<Choice> discountGroups,
      List<Choice> salespeople,
      List<CustomerTemplates.Kept> templates,
      List<Choice> shipmentMethods,
      List<Choice> shippingAgents,
      List<Choice> shippingServices) {}

  View of(String language) {
    var known = PartyChoices.read(jdbc, countries).groups();
    var carriers = agents.all();
    return new View(
        countries.findAll().stream()
            .map(each -> new Choice(each.code, "nl".equals(language) ? each.name : each.nameEn))
            .sorted(Comparator.comparing(Choice::name))
            .toList(),
        customers.allTerms().values().stream()
            .map(each -> new Choice(each.code(), each.description(language)))
            .sorted(Comparator.comparing(Choice::code))
            .toList(),
        known.generalBusiness(),
        known.vatBusiness(),
        known.customer(),
        groups(Kind.CUSTOMER_PRICE),
        groups(Kind.CUSTOMER_DISCOUNT),
        salespeople.all().stream()
            .filter(each -> !each.blocked())
            .map(each -> new Choice(each.code(), each.name()))
            .toList(),
        templates.all(),
        methods.all().stream()
            .map(each -> new Choice(each.code(), each.description(language)))
            .toList(),
        carriers.stream().map(each -> new Choice(each.code(), each.name())).toList(),
        carriers.stream()
            .flatMap(
                each ->
                    each.services().stream()
                        .map(one -> new Choice(one.code(), each.code() + ": " + one.description())))
            .toList());
  }

  private List<Choice> groups(Kind kind) {
    return groups.findAll().stream()
        .filter(group -> group.key.kind() == kind)
        .map(group -> new Choice(group.key.code(), group.name))
        .sorted(Comparator.comparing(Choice::code))
        .toList();
  }
}
