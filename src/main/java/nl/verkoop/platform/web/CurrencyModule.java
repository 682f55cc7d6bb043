package nl.verkoop.platform.web;

import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the components of pages and forms which sign stands in front of an amount. */
@Controller
class CurrencyModule {

  /** One of {@link OwnFiles}, and kept as long as they are. */
  static final String PATH = "/components/currency.js";

  private final String script;

  CurrencyModule(CompanyCurrency currency) {
    this.script = "export const symbol = '%s';\n".formatted(Written.symbol(currency.get()));
  }

  @GetMapping(path = PATH, produces = "text/javascript;charset=UTF-8")
  ResponseEntity<String> get() {
    return ResponseEntity.ok(script);
  }

  String script() {
    return script;
  }
}
