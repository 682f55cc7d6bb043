package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Large files that come together wait for each other; what is small waits for nobody. */
class BodiesAtOnceTest {

  private static final long MOST = Runtime.getRuntime().maxMemory() / 8;

  private final BodiesAtOnce filter = filter();
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final CountDownLatch firstIsIn = new CountDownLatch(1);

  private static BodiesAtOnce filter() {
    var multipart = new MultipartProperties();
    multipart.setMaxRequestSize(DataSize.ofBytes(MOST));
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/messages");
    messages.setFallbackToSystemLocale(false);
    var refusal = new EarlyRefusal(messages, new AcceptHeaderLocaleResolver(), new ObjectMapper());
    return new BodiesAtOnce(new BodySizes(multipart), refusal);
  }

  private static MockHttpServletRequest file(long length) {
    var request =
        new MockHttpServletRequest("POST", "/api/import/items") {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    request.setContentType("text/csv");
    request.addHeader("Accept-Language", "en");
    return request;
  }

  private Thread first() throws InterruptedException {
    var thread =
        new Thread(
            () ->
                send(
                    file(MOST - 1024),
                    () -> {
                      firstIsIn.countDown();
                      firstMayEnd.await();
                    }));
    thread.start();
    firstIsIn.await();
    return thread;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private MockHttpServletResponse send(MockHttpServletRequest request, Work work) {
    var response = new MockHttpServletResponse();
    try {
      filter.doFilter(
          request,
          response,
          (asked, answer) -> {
            try {
              work.run();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (IOException | ServletException e) {
      throw new IllegalStateException(e);
    }
    return response;
  }

  @Test
  void aSecondLargeFileWaitsUntilTheFirstIsDone() throws InterruptedException {
    var first = first();
    var secondIsIn = new CountDownLatch(1);
    var second = new Thread(() -> send(file(MOST / 2), secondIsIn::countDown));
    second.start();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> second.getState() == Thread.State.TIMED_WAITING);
    assertThat(secondIsIn.getCount()).isEqualTo(1);

    firstMayEnd.countDown();
    first.join();
    second.join();
    assertThat(secondIsIn.getCount()).isZero();
  }

  @Test
  void whatIsSmallOrHasNoBodyGoesOnMeanwhile() throws InterruptedException {
    var first = first();
    for (var length : new long[] {-1, 0, 1000}) {
      var in = new CountDownLatch(1);
      send(file(length), in::countDown);
      assertThat(in.getCount()).isZero();
    }
    firstMayEnd.countDown();
    first.join();
  }

  @Test
  void whoCannotWaitAnyLongerIsToldToComeBack() throws Exception {
    var first = first();
    Thread.currentThread().interrupt();
    var answer = send(file(MOST / 2), () -> {});
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentAsString())
        .contains("Too many large files are being read in at the moment");

    firstMayEnd.countDown();
    first.join();
    assertThat(send(file(MOST), () -> {}).getStatus()).isEqualTo(200);
  }

  @Test
  void whatFailsGivesItsRoomBack() {
    for (var times = 0; times < 2; times++) {
      try {
        send(
            file(MOST),
            () -> {
              throw new IllegalArgumentException("broken");
            });
      } catch (IllegalArgumentException expected) {
        assertThat(expected).hasMessage("broken");
      }
    }
    assertThat(send(file(MOST), () -> {}).getStatus()).isEqualTo(200);
  }
}
