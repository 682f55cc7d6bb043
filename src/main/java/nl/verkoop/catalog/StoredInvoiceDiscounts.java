package nl.verkoop.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Discounts on whole documents as they are kept. */
interface StoredInvoiceDiscounts
    extends JpaRepository<StoredInvoiceDiscount, StoredInvoiceDiscount.Key> {

  /** All that is agreed under these numbers. */
  @Query("select d from StoredInvoiceDiscount d where d.key.code in :codes")
  List<StoredInvoiceDiscount> under(Collection<String> codes);
}
