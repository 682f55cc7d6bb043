package nl.verkoop.inventory;

import java.math.BigDecimal;

/** Goods counted in or out; the unit cost is in euro and the quantity is negative for goods out. */
public record StockAdjustment(String itemNo, BigDecimal quantity, BigDecimal unitCost) {}
