package nl.verkoop.sales;

import java.util.List;
import java.util.Optional;

/**
 * Which orders to list; what is left empty does not narrow the list.
 *
 * @param statuses orders in one of these states
 * @param underWay only what is neither a draft nor done
 * @param user orders that this user entered
 * @param text part of the number, of the customer's name or of his own reference, or his number, or
 *     the campaign
 * @param before orders that are older than this one
 */
public record OrderSearch(
    List<SalesOrder.Status> statuses,
    boolean underWay,
    Optional<String> user,
    Optional<String> text,
    Optional<String> before,
    int limit) {}
