package nl.verkoop.platform.engineapi;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lets an answer through as it comes, but holds an error back until somebody has put it right. */
final class HeldError extends HttpServletResponseWrapper {

  private static final int FIRST_ERROR = 400;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private ServletOutputStream stream;
  private PrintWriter writer;

  HeldError(HttpServletResponse response) {
    super(response);
  }

  boolean isError() {
    return getStatus() >= FIRST_ERROR && !isCommitted();
  }

  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return held.toByteArray();
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
  }

  /** An error is not on its way before it was put into words. */
  @Override
  public void flushBuffer() throws IOException {
    if (!isError()) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    if (!isError()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isError()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (stream == null) {
      stream = new Either(super.getOutputStream());
    }
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8);
    }
    return writer;
  }

  /** Writes to where the status says when the bytes come. */
  private final class Either extends ServletOutputStream {

    private final ServletOutputStream through;

    Either(ServletOutputStream through) {
      this.through = through;
    }

    @Override
    public void write(int value) throws IOException {
      if (isError()) {
        held.write(value);
      } else {
        through.write(value);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isError()) {
        held.write(bytes, offset, length);
      } else {
        through.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!isError()) {
        through.flush();
      }
    }

    @Override
    public boolean isReady() {
      return through.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      through.setWriteListener(listener);
    }
  }
}
