package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The customers' ship-to addresses as they are kept. */
interface CustomerShipTos extends JpaRepository<CustomerShipTo, CustomerShipTo.Key> {

  @Query("select s from CustomerShipTo s where s.key.customerNo in :customers")
  List<CustomerShipTo> of(Collection<String> customers);
}
