package nl.verkoop.opportunities;

import org.springframework.data.jpa.repository.JpaRepository;

/** The sales cycles as they are kept. */
interface StoredCycles extends JpaRepository<StoredCycle, String> {}
