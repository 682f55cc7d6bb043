package nl.verkoop.process.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.party.PaymentTerms;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.tax.VatCalculator;
import org.springframework.stereotype.Component;

/**
 * What all documents to customers have in common; what a batch of them needs of terms and countries
 * is read once, not per document.
 */
@Component
class DocumentParts {

  private final CompanyProfile company;
  private final Customers customers;
  private final VatTexts vatTexts;

  DocumentParts(CompanyProfile company, Customers customers, VatTexts vatTexts) {
    this.company = company;
    this.customers = customers;
    this.vatTexts = vatTexts;
  }

  TradeDocument.Seller seller() {
    return company.seller();
  }

  TradeDocument.VatRow vatRow(VatCalculator.Amount amount, Locale language) {
    return new TradeDocument.VatRow(
        vatTexts.label(amount.setup().category(), language),
        amount.setup().group().rate().value(),
        amount.base().amount(),
        amount.vat().amount());
  }

  Batch batch() {
    return new Batch(customers.allTerms(), new Addresses(customers::countryNames));
  }

  /** The parts of documents that are made together. */
  final class Batch {

    private final Map<String, PaymentTerms> terms;
    private final Addresses addresses;

    private Batch(Map<String, PaymentTerms> terms, Addresses addresses) {
      this.terms = terms;
      this.addresses = addresses;
    }

    TradeDocument.Buyer buyer(Customer customer, SalesOrder.Header order) {
      return new TradeDocument.Buyer(
          customer.no(),
          customer.vatRegistrationNo(),
          addresses.billTo(customer),
          addresses.shipTo(order, customer.language()));
    }

    TradeDocument.Conditions conditions(
        Customer customer, List<String> vatCategories, Optional<TradeDocument.Payment> payment) {
      return new TradeDocument.Conditions(
          terms.get(customer.paymentTerms()).description(customer.language()),
          vatTexts.remarks(vatCategories, Locale.forLanguageTag(customer.language())),
          payment);
    }
  }

  String iban() {
    return company.iban();
  }

  String vatLabel(String category, Locale language) {
    return vatTexts.label(category, language);
  }
}
