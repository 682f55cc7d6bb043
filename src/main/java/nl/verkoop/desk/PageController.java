package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * One frame around all pages: who is logged in, where he may go, and the script that fills the page
 * from /api.
 */
@Controller
@Hidden
class PageController {

  private static final String FRAME = "page";

  private final PageFrame frame;

  PageController(PageFrame frame) {
    this.frame = frame;
  }

  @GetMapping("/")
  String home(Model model, Authentication login) {
    return frame("home", "home", model, login);
  }

  @GetMapping({
    "/quotes",
    "/orders",
    "/customers",
    "/contacts",
    "/opportunities",
    "/campaigns",
    "/prices",
    "/invoice-discounts",
    "/price-worksheet",
    "/items",
    "/units-of-measure",
    "/recurring-lines",
    "/shipping-agents",
    "/card-checks",
    "/salespeople",
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
  @GetMapping({
    "/quotes/{no}",
    "/orders/{no}",
    "/customers/{no}",
    "/contacts/{no}",
    "/opportunities/{no}",
    "/campaigns/{no}",
    "/items/{no}",
    "/postings/{no}",
    "/bank-imports/{no}"
  })
  String one(HttpServletRequest request, Model model, Authentication login) {
    var key = request.getServletPath().split("/")[1];
    return frame(key, key.replaceFirst("ies$", "ys").replaceFirst("s$", ""), model, login);
  }

  /** Which document a page is about, its script reads from the address. */
  private String frame(String key, String script, Model model, Authentication login) {
    model.addAttribute("key", key);
    model.addAttribute("script", script);
    model.addAllAttributes(frame.of(login));
    return FRAME;
  }
}
