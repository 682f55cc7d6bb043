package nl.verkoop.links;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators renew what links are signed with. */
@RestController
@MayCall(Role.ADMIN)
@Tag(name = "Links", description = "Links by which customers answer without a login")
class LinkKeyController {

  private final LinkKeys keys;

  LinkKeyController(LinkKeys keys) {
    this.keys = keys;
  }

  /** Whether what was sent before is to be read no more. */
  record Renewal(
      @Schema(
              description =
                  "Whether links that were sent before are read no more; default: they are")
          Boolean recall) {}

  @PostMapping("/api/link-keys")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Signs links with a new key from now on",
      description =
          "With recall, for a key that somebody got hold of: every link sent before is void.")
  void renew(@RequestBody Renewal renewal) {
    keys.renew(Boolean.TRUE.equals(renewal.recall()));
  }
}
