package nl.verkoop.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page that keeps somebody from using it. */
final class Accessibility {

  private static final String AXE = script();

  private static final String RUN =
      """
      async () => (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
        .filter(each => ['serious', 'critical'].includes(each.impact))
        .flatMap(each => each.nodes.map(node => `${each.id}: ${node.html.slice(0, 200)}`))
      """;

  private Accessibility() {}

  /** One line for each thing that is serious or critical. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(AXE);
    return (List<String>) page.evaluate(RUN);
  }

  private static String script() {
    try (var file = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
