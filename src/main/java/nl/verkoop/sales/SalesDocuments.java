package nl.verkoop.sales;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The documents of sale as they were written down. */
interface SalesDocuments extends JpaRepository<SalesDocument, String> {

  /** Takes people out of them. */
  @Modifying
  @Query(
      """
      update SalesDocument d set d.shipToName = :erased, d.shipTo.street = '',
        d.shipTo.houseNo = '', d.shipTo.houseNoAddition = '', d.shipTo.postCode = '',
        d.shipTo.city = '', d.customerReference = ''
      where d.no in :numbers
      """)
  int erase(Collection<String> numbers, String erased);

  /** Takes what somebody wrote out of their lines. */
  @Modifying
  @Query(
      """
      update SalesLine l set l.description = :erased
      where l.key.documentNo in :numbers and l.type = nl.verkoop.sales.LineType.COMMENT
      """)
  void eraseComments(Collection<String> numbers, String erased);

  /** Which document a file's number belongs to, and by what its content is recognised. */
  record Keyed(String no, String requestHash) {}

  /** With its lines, in one statement. */
  @Query("select d from SalesDocument d left join fetch d.lines where d.no = :no")
  Optional<SalesDocument> findWithLines(String no);

  @Query(
      """
      select new nl.verkoop.sales.SalesDocuments$Keyed(d.no, d.requestHash)
      from SalesDocument d where d.idempotencyKey = :key
      """)
  Optional<Keyed> findByKey(String key);
}
