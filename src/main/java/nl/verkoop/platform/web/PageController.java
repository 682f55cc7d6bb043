package nl.verkoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.verkoop.platform.security.LoginRefused;
import nl.verkoop.platform.security.Logins;
import nl.verkoop.platform.security.PageAccess;
import nl.verkoop.process.FullNames;
import nl.verkoop.process.RefusalTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The login page, and one frame around all others: who is logged in, where he may go, and the
 * script that fills the page from /api.
 */
@Controller
@Hidden
class PageController {

  private static final String FRAME = "page";

  private final boolean demo;
  private final String company;
  private final FullNames names;
  private final RefusalTexts refusals;

  PageController(
      @Value("${verkoop.demo}") boolean demo,
      @Value("${verkoop.company.name:}") String company,
      FullNames names,
      RefusalTexts refusals) {
    this.demo = demo;
    this.company = company;
    this.names = names;
    this.refusals = refusals;
  }

  /** A login of the demo company, which everybody may know. */
  public record DemoLogin(String user, String password, String role) {}

  /** Who looks at the page. */
  public record Reader(String user, String name, String offers) {}

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    model.addAttribute("company", company);
    LoginRefused.take(request)
        .ifPresent(
            refused -> {
              model.addAttribute("refusal", refusals.text(refused.refusal()));
              model.addAttribute("user", refused.user());
            });
    if (demo) {
      model.addAttribute(
          "demoLogins",
          DemoLogins.USERS.stream().map(user -> new DemoLogin(user, user, user)).toList());
    }
    return "login";
  }

  @GetMapping("/")
  String home(Model model, Authentication login) {
    return frame("home", "home", model, login);
  }

  @GetMapping({
    "/orders",
    "/books",
    "/postings",
    "/proof",
    "/bank-imports",
    "/outbox",
    "/failures",
    "/imports",
    "/setup"
  })
  String page(HttpServletRequest request, Model model, Authentication login) {
    var key = request.getServletPath().substring(1);
    return frame(key, key, model, login);
  }

  /** A page about one order, posting or file is filled by a script of its own. */
  @GetMapping({"/orders/{no}", "/postings/{no}", "/bank-imports/{no}"})
  String one(HttpServletRequest request, Model model, Authentication login) {
    var key = request.getServletPath().split("/")[1];
    return frame(key, key.replaceFirst("s$", ""), model, login);
  }

  /** Which document a page is about, its script reads from the address. */
  private String frame(String key, String script, Model model, Authentication login) {
    List<String> groups = Logins.groups(login);
    model.addAttribute("company", company);
    model.addAttribute("key", key);
    model.addAttribute("script", script);
    model.addAttribute("pages", PageAccess.pagesFor(groups));
    model.addAttribute(
        "reader",
        new Reader(
            login.getName(),
            names.of(login.getName()),
            String.join(" ", PageAccess.offersFor(groups))));
    return FRAME;
  }
}
