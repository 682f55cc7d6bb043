package nl.verkoop.sales;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Of a drawing only the lines are kept, and what is no drawing is refused in words. */
class DrawnSignatureTest {

  private static final byte[] DRAWN = Drawing.bytes("png", Drawing.drawn(600, 200));

  private static final List<Arguments> REFUSED =
      List.of(
          arguments("nothing", "", "signature-no-picture"),
          arguments("no picture", "data:image/png;base64,", "signature-no-picture"),
          arguments("not base64", "data:image/png;base64,****", "signature-no-picture"),
          arguments("a text", Drawing.sent("Hallo".getBytes(ISO_8859_1)), "signature-no-picture"),
          arguments("a script", "<svg onload=alert(1)>", "signature-no-picture"),
          arguments("another kind", "data:image/jpeg;base64,AAAA", "signature-no-picture"),
          arguments("a bitmap", Drawing.sent(bitmap()), "signature-no-picture"),
          arguments("half of it", Drawing.sent(Arrays.copyOf(DRAWN, 90)), "signature-no-picture"),
          arguments(
              "its first bytes", Drawing.sent(Arrays.copyOf(DRAWN, 10)), "signature-no-picture"),
          arguments("a part longer than the file", longPart(0x7fff_fff0), "signature-no-picture"),
          arguments("a part of less than nothing", longPart(-12), "signature-no-picture"),
          arguments("no points", claiming(0, 200), "signature-no-picture"),
          arguments("less than no points", claiming(-600, 200), "signature-no-picture"),
          arguments("a wrong width", claiming(1999, 200), "signature-no-picture"),
          arguments("absurdly wide", claiming(60_000, 60_000), "signature-dimensions"),
          arguments(
              "too wide", Drawing.sent("png", Drawing.drawn(2001, 10)), "signature-dimensions"),
          arguments(
              "too high", Drawing.sent("png", Drawing.drawn(10, 1001)), "signature-dimensions"),
          arguments(
              "too large", Drawing.sent("png", Drawing.noise(600, 200)), "signature-too-large"));

  private static byte[] bitmap() {
    return Drawing.bytes("bmp", new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB));
  }

  private static BufferedImage white() {
    var picture = new BufferedImage(600, 200, BufferedImage.TYPE_BYTE_GRAY);
    var pen = picture.createGraphics();
    pen.fillRect(0, 0, 600, 200);
    pen.dispose();
    return picture;
  }

  /** A picture of which the first part behind its head says that it is so long. */
  private static String longPart(int length) {
    return Drawing.sent(ByteBuffer.wrap(DRAWN.clone()).putInt(33, length).array());
  }

  /** A picture that says it has so many points, rightly signed by its head. */
  private static String claiming(int width, int height) {
    var changed = ByteBuffer.wrap(DRAWN.clone()).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(changed.array(), 12, 17);
    return Drawing.sent(changed.putInt(29, (int) sum.getValue()).array());
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("REFUSED")
  void whatIsNoSignatureIsRefused(String what, String sent, String code) {
    assertThatThrownBy(() -> DrawnSignature.read(sent))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusals()).extracting(Refusal::code).containsExactly(code));
  }

  /** A finger that scrolls by, or touches the box once, signs nothing. */
  @Test
  void whereNothingIsDrawnThereIsNoSignature() {
    assertThat(DrawnSignature.read(Drawing.empty(600, 200))).isEmpty();
    assertThat(DrawnSignature.read(Drawing.sent("png", white()))).isEmpty();
    assertThat(DrawnSignature.read(Drawing.sent("png", Drawing.drawn(3, 3)))).isEmpty();
  }

  @Test
  void whatWasDrawnIsKeptInGreyOnWhite() throws IOException {
    var kept =
        ImageIO.read(
            new ByteArrayInputStream(DrawnSignature.read(Drawing.signature()).orElseThrow()));
    assertThat(kept.getWidth()).isEqualTo(600);
    assertThat(kept.getHeight()).isEqualTo(200);
    assertThat(kept.getRGB(300, 100) & 0xff).isLessThan(100);
    assertThat(kept.getRGB(10, 190) & 0xffffff).isEqualTo(0xffffff);
  }

  /** What comes with a picture, or behind it, is nobody's signature. */
  @Test
  void nothingElseIsKept() {
    var more = Arrays.copyOf(DRAWN, DRAWN.length + 9);
    System.arraycopy("<script> ".getBytes(ISO_8859_1), 0, more, DRAWN.length, 9);
    var kept = DrawnSignature.read(Drawing.sent(more)).orElseThrow();
    assertThat(new String(kept, ISO_8859_1)).doesNotContain("script");
  }
}
