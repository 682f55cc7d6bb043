package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The templates for customers' cards as they are kept. */
interface StoredTemplates extends JpaRepository<StoredTemplate, String> {

  /** Whose discounts on whole documents they name is another number from now on. */
  @Modifying
  @Query(
      """
      update StoredTemplate t set t.card.invoiceDiscountCode = :into, t.version = t.version + 1
      where t.card.invoiceDiscountCode = :from
      """)
  void setInvoiceDiscountCode(String from, String into);
}
