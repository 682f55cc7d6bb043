package nl.verkoop.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Units of measure, by code. */
interface StoredUnits extends JpaRepository<StoredUnit, String> {}
