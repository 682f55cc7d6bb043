package nl.verkoop.links;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Makes links that stand for one document and one purpose until a day, and reads them. Nobody makes
 * one without our key, and of one that is not ours, for something else or over nobody learns which.
 */
@Service
public class Links {

  /** Under which all of them stand. */
  public static final String PATH = "/links";

  private static final String ALGORITHM = "HmacSHA256";

  /** So many bytes of the signature; nobody guesses 144 bits. */
  private static final int SIGNATURE = 18;

  private static final String SEPARATOR = "\n";
  private static final int LONGEST = 200;

  private final LinkKeys keys;
  private final Clock clock;
  private final String address;

  Links(
      LinkKeys keys,
      Clock clock,
      @Value("${verkoop.links.address}") String address,
      @Value("${verkoop.demo}") boolean demo,
      @Value("${server.port}") int port) {
    this.keys = keys;
    this.clock = clock;
    this.address = address.isBlank() && demo ? "http://localhost:" + port : address.strip();
  }

  /**
   * The whole address of a link for a mail; none where the company named no address under which
   * customers reach it.
   *
   * @param purpose what it lets one do, as it stands in the address
   * @param document what it is for
   * @param until the last day on which it is read
   */
  public Optional<String> address(String purpose, String document, LocalDate until) {
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                "/",
                address.replaceFirst("/+$", "") + PATH,
                purpose,
                token(purpose, document, until)));
  }

  String token(String purpose, String document, LocalDate until) {
    var key = keys.newest();
    var said = String.join(SEPARATOR, "" + key.id(), document, "" + until.toEpochDay());
    var encoded = encode(said.getBytes(StandardCharsets.UTF_8));
    return encoded + "." + encode(signature(key, purpose, said));
  }

  /** The document that a token of this purpose stands for; none where it stands for nothing. */
  public Optional<String> document(String purpose, String token) {
    var parts = token.split("\\.", -1);
    if (token.length() > LONGEST || parts.length != 2) {
      return Optional.empty();
    }
    return decode(parts[0])
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .flatMap(said -> read(purpose, said, parts[1]));
  }

  private Optional<String> read(String purpose, String said, String signed) {
    var parts = said.split(SEPARATOR, -1);
    if (parts.length != 3 || !parts[0].matches("\\d{1,9}") || !parts[2].matches("\\d{1,7}")) {
      return Optional.empty();
    }
    var isOurs =
        keys.find(Integer.parseInt(parts[0]))
            .map(key -> signature(key, purpose, said))
            .filter(
                ours -> decode(signed).filter(it -> MessageDigest.isEqual(ours, it)).isPresent())
            .isPresent();
    var until = LocalDate.ofEpochDay(Long.parseLong(parts[2]));
    return isOurs && !LocalDate.now(clock).isAfter(until)
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  private static byte[] signature(LinkKeys.Key key, String purpose, String said) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.secret(), ALGORITHM));
      var whole = purpose + SEPARATOR + said;
      return Arrays.copyOf(mac.doFinal(whole.getBytes(StandardCharsets.UTF_8)), SIGNATURE);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java signs with " + ALGORITHM, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
