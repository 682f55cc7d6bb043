package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/** Shows and keeps the texts that come under the lines of an item. */
@RestController
@MayCall({Role.PURCHASING, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/items/{no}/extended-texts")
@Tag(name = "Items")
class ExtendedTextController {

  private final ExtendedTexts texts;

  ExtendedTextController(ExtendedTexts texts) {
    this.texts = texts;
  }

  /** A text with the version that a change of it names. */
  record View(
      int textNo,
      @Schema(description = "Its code; empty for every language") String language,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean onQuotes,
      boolean onOrders,
      boolean onInvoices,
      @Schema(description = "Whether it comes under a new line by itself") boolean automatic,
      List<String> lines,
      int version) {

    static View of(StoredExtendedText kept) {
      return new View(
          kept.key.textNo(),
          kept.rule.language(),
          kept.rule.validFrom(),
          kept.rule.validUntil(),
          kept.rule.onQuotes(),
          kept.rule.onOrders(),
          kept.rule.onInvoices(),
          kept.rule.automatic(),
          List.copyOf(kept.lines),
          kept.version);
    }
  }

  @GetMapping
  @MayCall
  @Operation(summary = "The texts that come under the lines of an item, by number (feature Q-05)")
  List<View> of(@PathVariable String no) {
    return texts.all(no).stream().map(View::of).toList();
  }

  @PutMapping("/{textNo}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keeps a text of an item",
      description =
          "Under a number from 1 to 999, by which they are in sequence. Leave the version out for a new one; else name "
              + "the one that was read (409). Documents that were written keep what they say.")
  void keep(
      @PathVariable String no,
      @PathVariable int textNo,
      @RequestParam Optional<Integer> version,
      @RequestBody ExtendedTexts.Asked asked) {
    RefusedException.throwIfAny(texts.keep(no, textNo, version, asked));
  }

  @DeleteMapping("/{textNo}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a text of an item away")
  void remove(@PathVariable String no, @PathVariable int textNo, @RequestParam int version) {
    RefusedException.throwIfAny(texts.remove(no, textNo, version));
  }
}
