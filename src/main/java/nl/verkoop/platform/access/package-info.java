/** Groups, their rights and their Tasklist filters in the engine, and the first people. */
package nl.verkoop.platform.access;
