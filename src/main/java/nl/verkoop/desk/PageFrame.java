package nl.verkoop.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.desk.Pages.Page;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What stands around every page: the company, who is logged in, and where he may go. */
@Component
public final class PageFrame {

  private final String company;
  private final People names;
  private final Pages pages;

  PageFrame(@Value("${verkoop.company.name:}") String company, People names, Pages pages) {
    this.pages = pages;
    this.company = company;
    this.names = names;
  }

  /** Who looks at the page. */
  public record Reader(String user, String name, String offers) {}

  /** By the names that the templates know. */
  public Map<String, Object> of(Authentication login) {
    List<String> groups = Logins.groups(login);
    var reader =
        new Reader(
            login.getName(), names.of(login.getName()), String.join(" ", pages.offersFor(groups)));
    var open = pages.openFor(groups).stream().collect(Collectors.partitioningBy(Page::isSeldom));
    return Map.of(
        "company",
        company,
        "reader",
        reader,
        "pages",
        open.get(false),
        "seldomPages",
        open.get(true));
  }
}
