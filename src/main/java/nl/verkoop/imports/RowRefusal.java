package nl.verkoop.imports;

import nl.verkoop.shared.Refusal;

/** Why one row of a file is not taken: the line, the column, what stands there, and the reason. */
public record RowRefusal(int row, String column, String value, Refusal reason) {}
