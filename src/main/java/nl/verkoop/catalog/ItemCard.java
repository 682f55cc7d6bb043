package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * Everything that stands on an item's card; price and cost are in the company's currency per unit,
 * with five decimals.
 *
 * @param vendorNo who delivers it; null where nobody is known
 */
@Embeddable
public record ItemCard(
    String description,
    String descriptionEn,
    String category,
    String unit,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    String vendorNo,
    String generalProductGroup,
    String vatProductGroup,
    String inventoryPostingGroup,
    String discountGroup,
    boolean blocked,
    @Enumerated(EnumType.STRING) Item.Type type) {}
