package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The customers' cards as they are kept. */
interface StoredCustomers extends JpaRepository<StoredCustomer, String> {}
