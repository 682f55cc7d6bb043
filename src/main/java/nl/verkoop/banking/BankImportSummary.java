package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A bank file that was read in, and how many of its lines became what; the total is in the
 * company's currency.
 */
public record BankImportSummary(
    String no,
    String fileName,
    String format,
    BankImport.Stage status,
    String importedBy,
    Instant importedAt,
    int lines,
    int posted,
    int setAside,
    int open,
    BigDecimal total) {}
