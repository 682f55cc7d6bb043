package nl.verkoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this installation is, to anybody; pages show the demo banner from it. */
@RestController
@Tag(name = "About")
class AboutController {

  private final About about;

  AboutController(
      @Value("${verkoop.demo}") boolean demo, @Value("${verkoop.company.name:}") String company) {
    this.about = new About("Verkoop", demo, company);
  }

  /** Program, company, and whether it is the demo. */
  record About(String name, boolean demo, String company) {}

  @GetMapping("/api/about")
  @Operation(summary = "What this installation is; needs no login")
  About about() {
    return about;
  }
}
