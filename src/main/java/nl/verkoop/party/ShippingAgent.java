package nl.verkoop.party;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Somebody who carries goods to customers (feature C-56).
 *
 * @param internetAddress where a parcel is followed, with %1 for its number; empty where it is not
 */
public record ShippingAgent(
    String code, String name, String internetAddress, List<ShippingService> services) {

  /** What stands for the number of a parcel. */
  static final String NUMBER = "%1";

  /** Where this parcel is followed; empty where nobody can, or it has no number. */
  public static String link(String internetAddress, String trackingNo) {
    return trackingNo.isEmpty()
        ? ""
        : internetAddress.replace(NUMBER, URLEncoder.encode(trackingNo, StandardCharsets.UTF_8));
  }
}
