/** What operators watch: metrics, and who a log line of a request belongs to. */
package nl.verkoop.platform.watch;
