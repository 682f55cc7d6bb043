package nl.verkoop.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import nl.verkoop.platform.database.DatabaseWatch;
import org.springframework.http.HttpStatus;

/**
 * An answer that falls silent when it begins to tell of an error while the database is gone: the
 * engine's own web applications answer every exception themselves.
 */
final class OutageResponse extends HttpServletResponseWrapper {

  private final DatabaseWatch watch;
  private boolean outage;

  OutageResponse(HttpServletResponse response, DatabaseWatch watch) {
    super(response);
    this.watch = watch;
  }

  boolean isOutage() {
    return outage;
  }

  /** From now on nothing is written; what was sent already cannot be taken back. */
  void becomesOutage() {
    outage = true;
  }

  private boolean isOutage(int status) {
    if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()
        && !isCommitted()
        && watch.findsItGone()) {
      becomesOutage();
    }
    return outage;
  }

  @Override
  public void setStatus(int status) {
    if (!isOutage(status)) {
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!isOutage(status)) {
      super.sendError(status);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!isOutage(status)) {
      super.sendError(status, message);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!outage) {
      super.flushBuffer();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return outage ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return outage ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  private static final class Nowhere extends ServletOutputStream {

    private final OutputStream nothing = OutputStream.nullOutputStream();

    @Override
    public void write(int one) throws IOException {
      nothing.write(one);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Nothing here is written asynchronously");
    }
  }
}
