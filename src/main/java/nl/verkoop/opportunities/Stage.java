package nl.verkoop.opportunities;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * A stage of a sales cycle (feature K-15).
 *
 * @param completedPercent how much of the work is done there
 * @param chancePercent how likely it is that the sale is won
 * @param quoteRequired whether nobody goes on from there before a quote is assigned
 * @param allowSkip whether it may be left out
 */
@Embeddable
record Stage(
    int stage,
    String description,
    BigDecimal completedPercent,
    BigDecimal chancePercent,
    boolean quoteRequired,
    boolean allowSkip) {}
