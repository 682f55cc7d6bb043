package nl.verkoop.sales;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.verkoop.shared.FileType;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;

/**
 * A signature that somebody drew, as his browser sends it. What is kept is drawn anew, in grey on
 * white, so that nothing else that came with the picture is kept.
 */
final class DrawnSignature {

  private static final String FIELD = "signature";
  private static final String PREFIX = "data:image/png;base64,";
  private static final int MOST_KILOBYTES = 200;
  private static final int MOST_BYTES = MOST_KILOBYTES * 1000;
  private static final int WIDEST = 2000;
  private static final int HIGHEST = 1000;

  /** Fewer points than this are no signature, but a touch by mistake. */
  private static final int LEAST_INK = 50;

  private static final int PAPER = 200;
  private static final int BEFORE_PARTS = 8;
  private static final int CHECKSUM = 4;

  private DrawnSignature() {}

  /**
   * The picture, as PNG; none where nothing is drawn on it but a touch by mistake. Refused: more
   * than 200 kB, what is no PNG as a whole, and one of more than 2,000 by 1,000 points.
   */
  static Optional<byte[]> read(String typed) {
    if (typed.length() > PREFIX.length() + (MOST_BYTES + 2) / 3 * 4) {
      throw refused("signature-too-large", MOST_KILOBYTES);
    }
    var content = decoded(typed).filter(FileType.PNG::isOne).orElseThrow(() -> noPicture());
    var size = size(content).orElseThrow(() -> noPicture());
    if (size.width() > WIDEST || size.height() > HIGHEST) {
      throw refused("signature-dimensions", WIDEST, HIGHEST);
    }
    var drawn = onPaper(content).orElseThrow(() -> noPicture());
    return ink(drawn) < LEAST_INK ? Optional.empty() : Optional.of(written(drawn));
  }

  private static RefusedException noPicture() {
    return refused("signature-no-picture");
  }

  private static RefusedException refused(String code, Object... arguments) {
    return new RefusedException(List.of(Refusal.of(FIELD, code, arguments)));
  }

  private static Optional<byte[]> decoded(String typed) {
    try {
      return typed.startsWith(PREFIX)
          ? Optional.of(Base64.getDecoder().decode(typed.substring(PREFIX.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private record Size(int width, int height) {}

  /**
   * What the picture says of itself, before memory is taken for it; none where its parts do not add
   * up: one that claims to be longer than the file could cost much.
   */
  private static Optional<Size> size(byte[] content) {
    try {
      var bytes = ByteBuffer.wrap(content, BEFORE_PARTS, content.length - BEFORE_PARTS);
      Size size = null;
      for (var type = ""; !type.equals("IEND"); ) {
        var length = bytes.getInt();
        type = StandardCharsets.ISO_8859_1.decode(bytes.slice(bytes.position(), 4)).toString();
        var begin = bytes.position() + 4;
        if (length < 0 || type.equals("IHDR") != (size == null)) {
          return Optional.empty();
        }
        if (size == null) {
          size = new Size(bytes.getInt(begin), bytes.getInt(begin + 4));
        }
        bytes.position(Math.addExact(begin, Math.addExact(length, CHECKSUM)));
      }
      return Optional.ofNullable(size).filter(each -> each.width() > 0 && each.height() > 0);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** In grey on white; none where it cannot be read, whatever the reader says is wrong with it. */
  private static Optional<BufferedImage> onPaper(byte[] content) {
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      var read = reader.read(0);
      var paper =
          new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
      var pen = paper.createGraphics();
      pen.drawImage(read, 0, 0, Color.WHITE, null);
      pen.dispose();
      return Optional.of(paper);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static int ink(BufferedImage drawn) {
    var points =
        drawn.getRaster().getSamples(0, 0, drawn.getWidth(), drawn.getHeight(), 0, (int[]) null);
    var ink = 0;
    for (var point : points) {
      if (point < PAPER) {
        ink++;
      }
    }
    return ink;
  }

  private static byte[] written(BufferedImage drawn) {
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(drawn, "png", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
