package nl.verkoop.sales;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as a browser sends them from the box in which a customer signs. */
final class Drawing {

  private Drawing() {}

  /** A line from corner to corner, on nothing. */
  static String signature() {
    return sent("png", drawn(600, 200));
  }

  static String empty(int width, int height) {
    return sent("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  static BufferedImage drawn(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(3));
    pen.drawLine(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  /** What cannot be made smaller. */
  static BufferedImage noise(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var chance = new Random(7);
    for (var x = 0; x < width; x++) {
      for (var y = 0; y < height; y++) {
        picture.setRGB(x, y, chance.nextInt());
      }
    }
    return picture;
  }

  static byte[] bytes(String format, BufferedImage picture) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sent(String format, BufferedImage picture) {
    return sent(bytes(format, picture));
  }

  /** Whatever it is, called a PNG. */
  static String sent(byte[] content) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(content);
  }
}
