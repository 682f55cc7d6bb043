package nl.verkoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import nl.verkoop.platform.security.LoginRefused;
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
  private final PageFrame frame;
  private final RefusalTexts refusals;

  PageController(@Value("${verkoop.demo}") boolean demo, PageFrame frame, RefusalTexts refusals) {
    this.demo = demo;
    this.frame = frame;
    this.refusals = refusals;
  }

  /** A login of the demo company, which everybody may know. */
  public record DemoLogin(String user, String password, String role) {}

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    model.addAttribute("company", frame.company());
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
    model.addAttribute("key", key);
    model.addAttribute("script", script);
    model.addAllAttributes(frame.of(login));
    return FRAME;
  }
}
