package nl.verkoop.party;

import org.springframework.data.jpa.repository.JpaRepository;

/** The templates for customers' cards as they are kept. */
interface StoredTemplates extends JpaRepository<StoredTemplate, String> {}
