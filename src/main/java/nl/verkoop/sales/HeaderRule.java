package nl.verkoop.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.Salespeople;
import nl.verkoop.party.ShipToAddress;
import nl.verkoop.party.ShipToAddresses;
import nl.verkoop.party.ShipmentMethods;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the header of a document may say: where its goods go, how, and who sells it. */
@Component
class HeaderRule {

  private final Customers customers;
  private final ShipToAddresses addresses;
  private final Salespeople salespeople;
  private final ShipmentMethods methods;
  private final Campaigns campaigns;

  HeaderRule(
      Customers customers,
      ShipToAddresses addresses,
      Salespeople salespeople,
      ShipmentMethods methods,
      Campaigns campaigns) {
    this.campaigns = campaigns;
    this.methods = methods;
    this.customers = customers;
    this.addresses = addresses;
    this.salespeople = salespeople;
  }

  /**
   * What a header names of the customer's card and of the set-up.
   *
   * @param address which of the customer's ship-to addresses the goods go to, if one was named
   * @param salesperson who sells it, by code; empty for nobody in particular
   * @param shipmentMethod on which terms it is delivered, by code; empty where nothing was agreed
   */
  record Named(Optional<ShipToAddress> address, String salesperson, String shipmentMethod) {

    static final Named NOTHING = new Named(Optional.empty(), "", "");
  }

  /**
   * What it names, with every reason against what it says.
   *
   * @param asWritten whether it says what was written before: cards are not looked at again
   */
  Named read(
      DocumentRequest request, Customer customer, boolean asWritten, List<Refusal> refusals) {
    checkText("customerReference", request.customerReference(), 60, refusals);
    if (request.shipTo() != null) {
      checkShipTo(request.shipTo(), customer, refusals);
    }
    Optional<ShipToAddress> address =
        asWritten ? Optional.empty() : address(request, customer, refusals);
    return new Named(
        address,
        salesperson(request, customer, asWritten, refusals),
        shipmentMethod(request, customer, address, refusals));
  }

  /**
   * The ship-to address that is named (feature C-09). Refused: one that is not this customer's, and
   * one beside another that was typed.
   */
  private Optional<ShipToAddress> address(
      DocumentRequest request, Customer customer, List<Refusal> refusals) {
    var code = request.shipToCodeOrEmpty();
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (request.shipTo() != null) {
      refusals.add(Refusal.of("shipToCode", "ship-to-twice", code));
      return Optional.empty();
    }
    var found = addresses.find(customer.no(), code);
    if (found.isEmpty()) {
      refusals.add(Refusal.of("shipToCode", "ship-to-unknown", code, customer.no()));
    }
    return found;
  }

  /**
   * Who sells it (feature C-55): as named, or as on the customer's card, where nobody is who was
   * blocked meanwhile. Refused: to name somebody who does not sell, or not any more.
   */
  private String salesperson(
      DocumentRequest request, Customer customer, boolean asWritten, List<Refusal> refusals) {
    var named = request.salesperson();
    var code = (named == null ? customer.salesperson() : named.strip()).toUpperCase(Locale.ROOT);
    if (code.isEmpty() || asWritten) {
      return code;
    }
    var sells = salespeople.find(code).filter(each -> !each.blocked()).isPresent();
    if (!sells && named != null) {
      refusals.add(Refusal.of("salesperson", "salesperson-unknown", code));
    }
    return sells ? code : "";
  }

  /**
   * On which terms it is delivered (feature C-56): as named, else as on the ship-to address, else
   * as on the customer's card. Refused: terms that there are not.
   */
  private String shipmentMethod(
      DocumentRequest request,
      Customer customer,
      Optional<ShipToAddress> address,
      List<Refusal> refusals) {
    if (request.shipmentMethod() == null) {
      return address
          .map(ShipToAddress::shipmentMethod)
          .filter(code -> !code.isEmpty())
          .orElse(customer.shipmentMethod());
    }
    var code = request.shipmentMethod().strip().toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !methods.byCode().containsKey(code)) {
      refusals.add(Refusal.of("shipmentMethod", "shipment-method-unknown", code));
    }
    return code;
  }

  /**
   * What speaks against the campaign that it names (feature Q-01): one that there is not, and one
   * that is not on. The one that it named before stays, whatever became of it.
   *
   * @param before that it named; empty for none
   * @param date of the document
   */
  List<Refusal> againstCampaign(DocumentRequest request, String before, LocalDate date) {
    var code = request.campaignOrEmpty();
    if (code.isEmpty() || code.equals(before)) {
      return List.of();
    }
    return campaigns
        .find(code)
        .map(campaign -> campaign.notOn(date).stream().toList())
        .orElseGet(() -> List.of(Refusal.of("campaign", "campaign-unknown", code)));
  }

  private void checkShipTo(ShipToRequest shipTo, Customer customer, List<Refusal> refusals) {
    if (blank(shipTo.name()) || blank(shipTo.city()) || blank(shipTo.country())) {
      refusals.add(Refusal.of("shipTo", "ship-to-incomplete"));
      return;
    }
    checkText("shipTo.name", shipTo.name(), 100, refusals);
    checkText("shipTo.contact", shipTo.contact(), 100, refusals);
    checkText("shipTo.address", shipTo.address(), 100, refusals);
    checkText("shipTo.street", shipTo.street(), 100, refusals);
    checkText("shipTo.houseNo", shipTo.houseNo(), Address.LONGEST_HOUSE_NO, refusals);
    checkText(
        "shipTo.houseNoAddition", shipTo.houseNoAddition(), Address.LONGEST_ADDITION, refusals);
    checkText("shipTo.postCode", shipTo.postCode(), 20, refusals);
    checkText("shipTo.city", shipTo.city(), 60, refusals);
    if (shipTo.parts().contradicts(shipTo.line())) {
      refusals.add(Refusal.of("shipTo.address", "address-twice", shipTo.parts().line()));
    }
    if (!shipTo.country().equals(customer.country())
        && !customers.countryCodes().containsValue(shipTo.country())) {
      refusals.add(Refusal.of("shipTo.country", "country-unknown", shipTo.country()));
    }
  }

  private static void checkText(String field, String text, int longest, List<Refusal> refusals) {
    if (text != null && text.length() > longest) {
      refusals.add(Refusal.of(field, "too-long", longest));
    }
    PaperLetters.refusal(field, text).ifPresent(refusals::add);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
