package nl.verkoop.inventory;

import java.math.BigDecimal;
import nl.verkoop.shared.UnitPrice;

/** Goods counted in or out; the quantity is negative for goods out. */
public record StockAdjustment(String itemNo, BigDecimal quantity, UnitPrice unitCost) {}
