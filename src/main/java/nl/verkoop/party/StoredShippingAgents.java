package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** Who carries goods, by code. */
interface StoredShippingAgents extends JpaRepository<StoredShippingAgent, String> {}
