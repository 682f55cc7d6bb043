package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The payment terms there are. */
interface AllTerms extends JpaRepository<StoredTerms, String> {}
