package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The vendors' cards as they are kept. */
interface StoredVendors extends JpaRepository<StoredVendor, String> {}
