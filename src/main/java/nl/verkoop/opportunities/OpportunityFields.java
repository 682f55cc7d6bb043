package nl.verkoop.opportunities;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is typed of an opportunity (feature K-16). */
record OpportunityFields(
    String description,
    @Schema(description = "With whom; a person or a company") String contactNo,
    @Schema(description = "Left out: the contact's") String salesperson,
    @Schema(description = "By which stages it is pursued; fixed once it has begun") String cycle,
    @Schema(description = "By code, the campaign that it comes of; left out or empty for none")
        String campaign,
    @Schema(description = "LOW, NORMAL or HIGH; left out: NORMAL") String priority,
    @Schema(description = "In the company's currency, without VAT", example = "2500.00")
        BigDecimal estimatedValue,
    LocalDate estimatedClosing) {}
