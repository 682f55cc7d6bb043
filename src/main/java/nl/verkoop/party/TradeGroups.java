package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The groups of customers and items as they are kept. */
interface TradeGroups extends JpaRepository<TradeGroup, TradeGroup.Key> {}
