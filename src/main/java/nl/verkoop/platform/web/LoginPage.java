package nl.verkoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import nl.verkoop.platform.security.LoginRefused;
import nl.verkoop.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page; in the demo it tells who can log in. */
@Controller
@Hidden
class LoginPage {

  private final boolean demo;
  private final String company;
  private final MessageSource messages;

  LoginPage(
      @Value("${verkoop.demo}") boolean demo,
      @Value("${verkoop.company.name:}") String company,
      MessageSource messages) {
    this.demo = demo;
    this.company = company;
    this.messages = messages;
  }

  /** A login of the demo company, which everybody may know. */
  public record DemoLogin(String user, String password, String role) {}

  @GetMapping("/login")
  String login(HttpServletRequest request, Model model) {
    model.addAttribute("company", company);
    LoginRefused.take(request)
        .ifPresent(
            refused -> {
              var reader = LocaleContextHolder.getLocale();
              model.addAttribute("refusal", refused.refusal().text(messages, reader));
              model.addAttribute("user", refused.user());
            });
    if (demo) {
      model.addAttribute(
          "demoLogins",
          Stream.of(Role.values()).map(Role::id).map(id -> new DemoLogin(id, id, id)).toList());
    }
    return "login";
  }
}
