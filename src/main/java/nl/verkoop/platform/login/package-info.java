/** Who somebody is: passwords, what they must be, and how long to wait after wrong ones. */
package nl.verkoop.platform.login;
