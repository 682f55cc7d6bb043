package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The contacts as they are kept. */
interface StoredContacts extends JpaRepository<StoredContact, String> {}
