/** The trading company of the demo, with its people, items, customers and vendors. */
package nl.verkoop.platform.demo;
