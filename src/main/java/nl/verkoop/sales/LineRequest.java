package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** One thing asked for: an item, an amount on an account, or a comment. */
record LineRequest(
    @Schema(
            description =
                "Which line of the document it is, in a change; left out for a new line. Where no "
                    + "line has a number, they are the same in the order in which they come")
        Integer lineNo,
    @Schema(description = "Default: ITEM; CHARGE and SERVICE are refused as yet") LineType type,
    @Schema(example = "1010") String itemNo,
    @Schema(description = "Of a line of type ACCOUNT: an account that documents may name")
        String accountNo,
    @Schema(
            description =
                "The words of a COMMENT; of an ACCOUNT, default: the account's name. Not of an ITEM")
        String description,
    @Schema(description = "Default: STOCK; DROP_SHIPMENT is refused as yet") Supply supply,
    @Schema(description = "In the line's unit, more than 0, at most five decimals")
        BigDecimal quantity,
    @Schema(
            description =
                "Per unit, at most five decimals; default: as the price list or the item's card says; needed for an ACCOUNT")
        BigDecimal unitPrice,
    @Schema(
            description =
                "0 to 100; default: that of the price list, and none beside a price that is given")
        BigDecimal discountPercent,
    @Schema(
            description =
                "Code of a unit of the item that quantity and price are for; default: that of the line with this "
                    + "number, else the one in which it is sold; needed for a new unitPrice where that is not its base unit")
        String unit,
    @Schema(
            description =
                "Of a quote: whether it is part of the offer (the default), the customer may take it besides, "
                    + "or instead of the nearest line above that is no alternative")
        LineChoice choice) {

  /** One in the unit in which its item is sold. */
  LineRequest(
      Integer lineNo,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      Supply supply,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent) {
    this(
        lineNo,
        type,
        itemNo,
        accountNo,
        description,
        supply,
        quantity,
        unitPrice,
        discountPercent,
        null,
        null);
  }

  /** The same at the price at which it stands in a document; under a number of its own. */
  static LineRequest of(SalesOrder.Line line) {
    return line.isComment()
        ? comment(line.description())
        : new LineRequest(
            null,
            line.type(),
            line.itemNo(),
            line.accountNo(),
            line.isOfItem() ? null : line.description(),
            null,
            line.quantity(),
            line.unitPrice(),
            line.discountPercent(),
            line.isOfItem() ? line.unit().code() : null,
            line.choice());
  }

  static final int LONGEST_WORDS = 100;

  static LineRequest comment(String words) {
    return new LineRequest(
        null, LineType.COMMENT, null, null, words.strip(), null, null, null, null);
  }

  /** So much on this account, once; its words are those of the account. */
  static LineRequest serviceCharge(String accountNo, BigDecimal amount) {
    return new LineRequest(
        null, LineType.ACCOUNT, null, accountNo, null, null, BigDecimal.ONE, amount, null);
  }

  /** The same under this number. */
  LineRequest numbered(Integer no) {
    return with(no, unit, choice);
  }

  /** The same in this unit; null for the one in which its item is sold. */
  LineRequest in(String code) {
    return with(lineNo, code, choice);
  }

  /** The same, for the customer to choose or not. */
  LineRequest offeredAs(LineChoice other) {
    return with(lineNo, unit, other);
  }

  private LineRequest with(Integer no, String code, LineChoice offered) {
    return new LineRequest(
        no,
        type,
        itemNo,
        accountNo,
        description,
        supply,
        quantity,
        unitPrice,
        discountPercent,
        code,
        offered);
  }

  /** The same at what it costs now: no price and no discount of an item comes along. */
  LineRequest anew() {
    return type == LineType.ITEM
        ? ofItem(itemNo, quantity, null, null).in(unit).offeredAs(choice)
        : this;
  }

  LineChoice choiceOrIncluded() {
    return choice == null ? LineChoice.INCLUDED : choice;
  }

  LineType typeOrItem() {
    return type == null ? LineType.ITEM : type;
  }

  /** So many of an item, as it is offered where no price or discount is given. */
  static LineRequest ofItem(
      String itemNo, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent) {
    return new LineRequest(
        null, null, itemNo, null, null, null, quantity, unitPrice, discountPercent);
  }
}
