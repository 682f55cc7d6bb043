package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * Everything that stands on an item's card; price and cost are in the company's currency per base
 * unit, with five decimals.
 *
 * @param baseUnit what its stock is counted in, by code
 * @param unitText what one of it is, where the name of the unit does not say it; may be empty
 * @param vendorNo who delivers it; null where nobody is known
 */
@Embeddable
public record ItemCard(
    String description,
    String category,
    String baseUnit,
    String unitText,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    String vendorNo,
    String generalProductGroup,
    String vatProductGroup,
    String inventoryPostingGroup,
    String discountGroup,
    boolean blocked,
    @Enumerated(EnumType.STRING) Item.Type type) {}
