package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the start page what waits for whoever looks at it. */
@RestController
@MayCall
@Tag(name = "About")
class StartController {

  private final StartPage start;

  StartController(StartPage start) {
    this.start = start;
  }

  @GetMapping("/api/start")
  @Operation(summary = "What waits for the caller, with counts, and where he may go")
  StartPage.Tiles start(Authentication login) {
    return start.of(login.getName(), Logins.groups(login));
  }
}
