package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The countries that business is done with. */
interface Countries extends JpaRepository<Country, String> {}
