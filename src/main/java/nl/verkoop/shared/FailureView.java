package nl.verkoop.shared;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A step that failed, in the words of the business. */
public record FailureView(
    String id,
    @Schema(description = "The document that is stuck", example = "VO001002") String documentNo,
    @Schema(description = "The model it is part of", example = "sales-order") String process,
    @Schema(description = "What was being done", example = "Factuur boeken") String step,
    @Schema(description = "When it failed first") Instant since,
    @Schema(description = "How often it is still tried by itself; 0: it waits for a human")
        int attemptsLeft,
    String message) {}
