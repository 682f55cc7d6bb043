package nl.verkoop.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** One difference: where it is, what the entries say, and what is kept. */
record Finding(
    @Schema(description = "Document, account or item", example = "VF000012") String document,
    @Schema(description = "What the entries add up to; nothing when they are missing")
        BigDecimal expected,
    @Schema(description = "What is kept; nothing when it is missing") BigDecimal found) {}
