package nl.verkoop.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body is counted while it is read, and ends where it becomes too large. */
final class CountedRequest extends HttpServletRequestWrapper {

  private final long largest;
  private final Refusing refusing;
  private ServletInputStream body;
  private long read;

  /** Tells the sender before the reader learns of it. */
  interface Refusing {
    void refuse() throws IOException;
  }

  CountedRequest(HttpServletRequest request, long largest, Refusing refusing) {
    super(request);
    this.largest = largest;
    this.refusing = refusing;
  }

  boolean isTooLarge() {
    return read > largest;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new Counted(super.getInputStream());
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    var charset =
        Optional.ofNullable(getCharacterEncoding())
            .map(Charset::forName)
            .orElse(StandardCharsets.ISO_8859_1);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private int count(int bytes) throws IOException {
    var was = isTooLarge();
    read += Math.max(bytes, 0);
    if (isTooLarge()) {
      if (!was) {
        refusing.refuse();
      }
      throw new IOException("More than " + largest + " bytes were sent");
    }
    return bytes;
  }

  private final class Counted extends ServletInputStream {

    private final ServletInputStream sent;

    private Counted(ServletInputStream sent) {
      this.sent = sent;
    }

    @Override
    public int read() throws IOException {
      var one = sent.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return count(sent.read(target, offset, length));
    }

    @Override
    public boolean isFinished() {
      return sent.isFinished();
    }

    @Override
    public boolean isReady() {
      return sent.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      sent.setReadListener(listener);
    }
  }
}
