package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The salespeople as they are kept. */
interface StoredSalespeople extends JpaRepository<StoredSalesperson, String> {}
