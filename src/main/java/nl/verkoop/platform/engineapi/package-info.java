/**
 * The door before the engine's own interface, which Tasklist, Cockpit and Admin use: what is let
 * through, and in which words a refusal comes back.
 */
package nl.verkoop.platform.engineapi;
