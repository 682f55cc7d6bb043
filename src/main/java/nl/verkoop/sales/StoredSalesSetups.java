package nl.verkoop.sales;

import org.springframework.data.jpa.repository.JpaRepository;

/** How the company sells; one row. */
interface StoredSalesSetups extends JpaRepository<StoredSalesSetup, Byte> {}
