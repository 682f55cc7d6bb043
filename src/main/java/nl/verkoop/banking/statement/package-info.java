/**
 * Reads the files of banks: bytes in, values out, without a database. Each format is a bean of one
 * type.
 */
@NamedInterface("statement")
package nl.verkoop.banking.statement;

import org.springframework.modulith.NamedInterface;
