package nl.verkoop.party;

import java.math.BigDecimal;

/**
 * A customer as forms and programs see him, his street and house number as one line and in parts;
 * the credit limit is in the company's currency and 0 means no limit.
 */
record CustomerView(
    String no,
    String name,
    String contact,
    String address,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    String country,
    String email,
    String language,
    String vatRegistrationNo,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String paymentTerms,
    String salesperson,
    BigDecimal creditLimit,
    Customer.Blocked blocked,
    FulfilmentPolicy fulfilmentPolicy) {

  static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.no(),
        customer.name(),
        customer.contact(),
        customer.address().line(),
        customer.street(),
        customer.houseNo(),
        customer.houseNoAddition(),
        customer.postCode(),
        customer.city(),
        customer.country(),
        customer.email(),
        customer.language(),
        customer.vatRegistrationNo(),
        customer.generalBusinessGroup(),
        customer.vatBusinessGroup(),
        customer.customerPostingGroup(),
        customer.paymentTerms(),
        customer.salesperson(),
        customer.creditLimit(),
        customer.blocked(),
        customer.fulfilmentPolicy());
  }
}
