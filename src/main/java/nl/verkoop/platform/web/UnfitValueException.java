package nl.verkoop.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that was read but that nothing here may hold; Jackson adds where it stands. */
final class UnfitValueException extends JsonMappingException {

  private final String code;

  UnfitValueException(JsonParser parser, String code) {
    super(parser, code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
