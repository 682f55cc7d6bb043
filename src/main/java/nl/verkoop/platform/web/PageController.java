package nl.verkoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page and the start page. */
@Controller
@Hidden
class PageController {

  private final boolean demo;
  private final String company;

  PageController(
      @Value("${verkoop.demo}") boolean demo, @Value("${verkoop.company.name}") String company) {
    this.demo = demo;
    this.company = company;
  }

  /** A login of the demo company, which everybody may know. */
  public record DemoLogin(String user, String password, String role) {}

  /** A place to go from the start page. */
  public record Tile(String key, String href, Integer count) {}

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("company", company);
    if (demo) {
      model.addAttribute(
          "demoLogins",
          DemoLogins.USERS.stream().map(user -> new DemoLogin(user, user, user)).toList());
    }
    return "login";
  }

  @GetMapping("/")
  String home(Model model, Authentication login) {
    model.addAttribute("user", login.getName());
    model.addAttribute("company", company);
    model.addAttribute("tiles", tiles(login));
    return "home";
  }

  private static List<Tile> tiles(Authentication login) {
    var tiles = new ArrayList<Tile>();
    tiles.add(new Tile("tasks", "/camunda/app/tasklist/default/", null));
    if (has(login, "analyst", "admin")) {
      tiles.add(new Tile("cockpit", "/camunda/app/cockpit/default/", null));
    }
    if (has(login, "admin")) {
      tiles.add(new Tile("admin", "/camunda/app/admin/default/", null));
    }
    if (has(login, "accounting", "financemanager", "analyst", "admin")) {
      tiles.add(new Tile("trial-balance", "/api/trial-balance", null));
      tiles.add(new Tile("posting-register", "/api/postings", null));
      tiles.add(new Tile("proof", "/api/proof", null));
    }
    if (!has(login, "warehouse", "purchasing") || has(login, "admin")) {
      tiles.add(new Tile("failed", "/api/failures", null));
    }
    tiles.add(new Tile("outbox", "/api/outbox", null));
    tiles.add(new Tile("api", "/api/docs", null));
    return tiles;
  }

  private static boolean has(Authentication login, String... groups) {
    var roles = List.of(groups).stream().map(group -> "ROLE_" + group).toList();
    return login.getAuthorities().stream().anyMatch(each -> roles.contains(each.getAuthority()));
  }
}
