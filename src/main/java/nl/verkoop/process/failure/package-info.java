/** Steps that failed, as what they mean to the business, and how to have them tried again. */
package nl.verkoop.process.failure;
