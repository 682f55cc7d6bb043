package nl.verkoop.platform.web;

import java.util.List;
import java.util.Map;
import nl.verkoop.platform.security.Logins;
import nl.verkoop.platform.security.PageAccess;
import nl.verkoop.process.FullNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What stands around every page: the company, who is logged in, and where he may go. */
@Component
final class PageFrame {

  private final String company;
  private final FullNames names;

  PageFrame(@Value("${verkoop.company.name:}") String company, FullNames names) {
    this.company = company;
    this.names = names;
  }

  /** Who looks at the page. */
  public record Reader(String user, String name, String offers) {}

  String company() {
    return company;
  }

  /** By the names that the templates know. */
  Map<String, Object> of(Authentication login) {
    List<String> groups = Logins.groups(login);
    var reader =
        new Reader(
            login.getName(),
            names.of(login.getName()),
            String.join(" ", PageAccess.offersFor(groups)));
    return Map.of("company", company, "reader", reader, "pages", PageAccess.pagesFor(groups));
  }
}
