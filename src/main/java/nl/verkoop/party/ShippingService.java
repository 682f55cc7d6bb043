package nl.verkoop.party;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;

/** One of the ways in which an agent carries goods (feature C-56). */
@Embeddable
record ShippingService(
    String code,
    String description,
    @Schema(description = "How long it takes, such as 2D or 1W; empty where nobody says")
        String shippingTime) {}
