package nl.verkoop.party;

/**
 * Somebody whom the company knows, whether he buys or not; what is not known is empty.
 *
 * @param companyNo the company that a person belongs to
 * @param customerNo the customer that he, or his company, is
 * @param papers what is mailed to him, with commas
 */
public record Contact(
    String no,
    ContactType type,
    String name,
    String companyNo,
    String companyName,
    String jobTitle,
    String city,
    String phone,
    String email,
    String salesperson,
    String customerNo,
    String papers) {}
