package nl.verkoop.platform.web;

import java.time.Duration;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Written;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the components of pages and forms which sign stands in front of an amount. */
@Controller
class CurrencyModule {

  private final String script;

  CurrencyModule(CompanyCurrency currency) {
    this.script = "export const symbol = '%s';\n".formatted(Written.symbol(currency.get()));
  }

  @GetMapping(path = "/components/currency.js", produces = "text/javascript;charset=UTF-8")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).mustRevalidate())
        .body(script);
  }
}
