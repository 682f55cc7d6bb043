package nl.verkoop.catalog;

import java.math.BigDecimal;

/**
 * Something that a vendor can deliver and that need not be an item of ours yet (feature Q-05);
 * price and cost are in the company's currency for one of the unit, with five decimals.
 *
 * @param likeItemNo the item whose groups its card gets; null for the usual ones
 */
record CatalogueItem(
    String description,
    String descriptionEn,
    String baseUnit,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    String likeItemNo) {

  CatalogueItem {
    unitPrice = unitPrice.setScale(5);
    unitCost = unitCost.setScale(5);
  }

  /** Under which number its vendor has it; both in capitals. */
  record Key(String vendorNo, String vendorItemNo) {

    /** The number that it gets as an item of ours. */
    String itemNo() {
      return vendorNo + "-" + vendorItemNo;
    }
  }

  /** The card that it gets, in the groups of the item that it is like. */
  ItemCard card(Key key, ItemCard like) {
    return new ItemCard(
        description,
        like.category(),
        baseUnit,
        "",
        unitPrice,
        unitCost,
        key.vendorNo(),
        like.generalProductGroup(),
        like.vatProductGroup(),
        like.inventoryPostingGroup(),
        like.discountGroup(),
        false,
        like.type());
  }
}
