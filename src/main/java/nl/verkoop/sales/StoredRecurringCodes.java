package nl.verkoop.sales;

import org.springframework.data.jpa.repository.JpaRepository;

/** Lines that recur, by their code. */
interface StoredRecurringCodes extends JpaRepository<StoredRecurringCode, String> {}
