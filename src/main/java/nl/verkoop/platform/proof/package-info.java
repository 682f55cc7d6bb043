/** The nightly proof of the books: everything derived is recomputed from the entries. */
package nl.verkoop.platform.proof;
