package nl.verkoop.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** New prices that somebody proposes. */
interface StoredPriceProposals extends JpaRepository<StoredPriceProposal, StoredPriceLine.Key> {}
