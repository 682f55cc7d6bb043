package nl.verkoop.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** The items' cards as they are kept. */
interface StoredItems extends JpaRepository<StoredItem, String> {}
