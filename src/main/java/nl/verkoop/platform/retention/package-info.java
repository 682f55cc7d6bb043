/** How long documents are kept. */
package nl.verkoop.platform.retention;
