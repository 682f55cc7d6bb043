package nl.verkoop.party;

import java.math.BigDecimal;

/** Who sells, and which part of it in percent is his; a blocked one is named on nothing new. */
public record Salesperson(
    String code,
    String name,
    String email,
    String phone,
    BigDecimal commissionPercent,
    boolean blocked) {}
