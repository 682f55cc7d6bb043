package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and keeps what an item is called in other languages. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/items/{no}/texts")
@Tag(name = "Items")
class ItemTextController {

  private final ItemTexts texts;

  ItemTextController(ItemTexts texts) {
    this.texts = texts;
  }

  /** What an item is called in a language, with the version that a change of it names. */
  record View(String language, String description, int version) {}

  /** What is typed. */
  record Typed(String description) {}

  @GetMapping
  @MayCall
  @Operation(summary = "What an item is called in other languages than that of its card")
  List<View> of(@PathVariable String no) {
    return texts.of(no).stream()
        .map(each -> new View(each.key.language(), each.description, each.version))
        .toList();
  }

  @PutMapping("/{language}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keeps what an item is called in a language",
      description =
          "The language by its code of two letters. Leave the version out for a new one; else name the one that was "
              + "read (409). Documents that were written keep what they say.")
  void keep(
      @PathVariable String no,
      @PathVariable String language,
      @RequestParam Optional<Integer> version,
      @RequestBody Typed typed) {
    RefusedException.throwIfAny(texts.keep(no, language, version, typed.description()));
  }

  @DeleteMapping("/{language}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes what an item is called in a language away")
  void remove(@PathVariable String no, @PathVariable String language, @RequestParam int version) {
    RefusedException.throwIfAny(texts.remove(no, language, version));
  }
}
