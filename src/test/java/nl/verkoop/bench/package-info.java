/**
 * The benchmark: how many orders per minute run from request to mailed invoice, and how that
 * compares with the bare rows in the same database. It is run by {@code mvn -Pbench verify}.
 */
package nl.verkoop.bench;
