/** How each reader wants the lists of pages: columns, order and what narrows them, under names. */
package nl.verkoop.platform.views;
