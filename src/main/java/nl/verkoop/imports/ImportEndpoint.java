package nl.verkoop.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks controllers that take files in: what all of them answer, for the documentation of /api. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(name = "Import")
@ApiResponse(
    responseCode = "200",
    description =
        "How many were created, updated or changed nothing, and of which rows something waits for approval",
    content = @Content(schema = @Schema(implementation = ImportAnswer.Done.class)))
@ApiResponse(
    responseCode = "422",
    description =
        "Nothing was imported; refusals names row, column, value and reason of each error, of the "
            + "first 200. A file may have at most 20,000 rows.",
    content =
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = ImportAnswer.Refused.class)))
public @interface ImportEndpoint {}
