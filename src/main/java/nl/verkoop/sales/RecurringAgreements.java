package nl.verkoop.sales;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Which lines recur for which customers. */
interface RecurringAgreements extends JpaRepository<RecurringAgreement, RecurringAgreement.Key> {

  /** Nobody gets these lines any more. */
  @Modifying
  @Query("delete from RecurringAgreement a where a.key.code = :code")
  void endAll(String code);

  @Query("select a from RecurringAgreement a where a.key.customerNo = :customerNo")
  List<RecurringAgreement> of(String customerNo);

  /** This customer gets nothing any more. */
  @Modifying
  @Query("delete from RecurringAgreement a where a.key.customerNo = :customerNo")
  void endAllOf(String customerNo);
}
