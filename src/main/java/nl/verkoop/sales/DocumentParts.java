package nl.verkoop.sales;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.CompanyProfile;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.PaymentTerms;
import nl.verkoop.tax.VatCalculator;
import nl.verkoop.tax.VatTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What all documents to customers have in common; what a batch of them needs of terms and countries
 * is read once, not per document.
 */
@Component
public class DocumentParts {

  private final CompanyProfile company;
  private final Customers customers;
  private final VatTexts vatTexts;
  private final MessageSource messages;

  DocumentParts(
      CompanyProfile company, Customers customers, VatTexts vatTexts, MessageSource messages) {
    this.messages = messages;
    this.company = company;
    this.customers = customers;
    this.vatTexts = vatTexts;
  }

  public TradeDocument.Seller seller() {
    return company.seller();
  }

  /** The unit in the customer's language; one that no words are known for as it is on the card. */
  public String unit(String unit, Locale language) {
    return messages.getMessage("unit." + unit, null, unit, language);
  }

  TradeDocument.VatRow vatRow(VatCalculator.Amount amount, Locale language) {
    return new TradeDocument.VatRow(
        vatTexts.label(amount.setup().category(), language),
        amount.setup().group().rate().value(),
        amount.base().amount(),
        amount.vat().amount());
  }

  public Batch batch() {
    return new Batch(customers.allTerms(), new Addresses(customers::countryNames));
  }

  /** The parts of documents that are made together. */
  public final class Batch {

    private final Map<String, PaymentTerms> terms;
    private final Addresses addresses;

    private Batch(Map<String, PaymentTerms> terms, Addresses addresses) {
      this.terms = terms;
      this.addresses = addresses;
    }

    public TradeDocument.Buyer buyer(Customer customer, SalesOrder.Header order) {
      return new TradeDocument.Buyer(
          customer.no(),
          customer.vatRegistrationNo(),
          addresses.billTo(customer),
          addresses.shipTo(order, customer.language()));
    }

    public TradeDocument.Conditions conditions(
        Customer customer,
        List<VatCategory> vatCategories,
        Optional<TradeDocument.Payment> payment) {
      return new TradeDocument.Conditions(
          terms.get(customer.paymentTerms()).description(customer.language()),
          vatTexts.remarks(vatCategories, Locale.forLanguageTag(customer.language())),
          payment);
    }
  }

  public String iban() {
    return company.iban();
  }

  public String vatLabel(VatCategory category, Locale language) {
    return vatTexts.label(category, language);
  }
}
