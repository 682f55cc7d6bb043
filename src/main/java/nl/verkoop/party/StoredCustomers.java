package nl.verkoop.party;

import java.math.BigDecimal;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The customers' cards as they are kept. */
interface StoredCustomers extends JpaRepository<StoredCustomer, String> {

  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.party.email = :address, c.version = c.version + 1
      where c.no = :no
      """)
  void setMailAddress(String no, String address);

  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.creditLimit = :limit, c.version = c.version + 1
      where c.no = :no
      """)
  void setCreditLimit(String no, BigDecimal limit);

  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.standing.restricted = false, c.version = c.version + 1
      where c.no = :no
      """)
  void admit(String no);

  /** Closes a card, which may be merged into another, or opens it again. */
  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.standing.closed = :closed,
        c.card.standing.mergedInto = :mergedInto, c.version = c.version + 1
      where c.no = :no
      """)
  void setClosed(String no, boolean closed, String mergedInto);

  @Query("select c.version from StoredCustomer c where c.no = :no")
  int version(String no);

  @Modifying
  @Query("delete from StoredCustomer c where c.no = :no")
  void remove(String no);

  /** What was merged into a card before goes with it into another. */
  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.standing.mergedInto = :into, c.version = c.version + 1
      where c.card.standing.mergedInto = :from
      """)
  void mergedAgain(String from, String into);

  @Modifying
  @Query(
      """
      update StoredCustomer c set c.card.tradeGroups.invoiceDiscountCode = :code,
        c.version = c.version + 1
      where c.no = :no
      """)
  void setInvoiceDiscountCode(String no, String code);
}
