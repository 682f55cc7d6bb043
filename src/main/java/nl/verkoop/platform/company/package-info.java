/** What every company begins with: accounts, periods, posting groups, number series and terms. */
package nl.verkoop.platform.company;
