package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.documents.DocumentFiles;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.links.Links;
import nl.verkoop.sales.QuoteAnswer.Channel;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.sales.QuoteAnswer.Wanted;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.TypedNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that the link in an offer's mail leads to: without a login or a cookie, and without a
 * script but where a signature is drawn, so that it works wherever mail is read. Programs that open
 * links in mails change nothing.
 */
@Controller
@Hidden
class OfferLinkController {

  private static final String ADDRESS = Links.PATH + "/" + OfferSource.LINK + "/{token}";

  private static final String PDF = "/pdf";

  /** Asks what it comes to, and answers nothing. */
  private static final String TOTAL = "TOTAL";

  private final OfferLink offers;
  private final OfferPages pages;
  private final DocumentFiles files;

  OfferLinkController(OfferLink offers, OfferPages pages, DocumentFiles files) {
    this.files = files;
    this.offers = offers;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  ModelAndView see(@PathVariable String token, Locale reader) {
    return offers
        .see(token)
        .map(seen -> withPaper(token, pages.of(seen, reader)))
        .orElseGet(OfferLinkController::unknown);
  }

  /** The offer as it went out; of one that another followed the page says so. */
  @GetMapping(ADDRESS + PDF)
  Object pdf(@PathVariable String token) {
    var seen = offers.see(token);
    if (seen.isEmpty()) {
      return unknown();
    }
    return seen.get().state() == OfferLink.State.SUPERSEDED
        ? new ModelAndView("redirect:" + address(token))
        : files.pdf(new DocumentReference(OfferSource.KIND, seen.get().offer().no()));
  }

  /** Afterwards the page is read anew, so that nobody sends his answer twice by reloading it. */
  @PostMapping(ADDRESS)
  ModelAndView answer(
      @PathVariable String token, @RequestParam MultiValueMap<String, String> form, Locale reader) {
    var seen = offers.see(token);
    return seen.isEmpty() ? unknown() : answer(token, seen.get(), form, reader);
  }

  private static ModelAndView withPaper(String token, ModelAndView page) {
    return page.addObject("pdf", address(token) + PDF);
  }

  private static String address(String token) {
    return ADDRESS.replace("{token}", token);
  }

  /** The same for every link that stands for nothing, whatever is wrong with it. */
  private static ModelAndView unknown() {
    return new ModelAndView("link-unknown", HttpStatus.NOT_FOUND);
  }

  private ModelAndView answer(
      String token, OfferLink.Seen seen, MultiValueMap<String, String> form, Locale reader) {
    if (TOTAL.equals(form.getFirst("answer"))) {
      return withPaper(token, pages.choosing(seen, form, chosen(seen, form, reader), reader));
    }
    try {
      offers.answer(seen, new Typed(form, reader).given(seen));
      return new ModelAndView("redirect:" + address(token));
    } catch (RefusedException e) {
      return withPaper(
          token,
          pages.refused(
              offers.see(token).orElse(seen),
              form,
              chosen(seen, form, reader),
              e.refusals(),
              reader));
    }
  }

  /**
   * What is chosen in the form as far as that is possible; to look at its total decides nothing.
   */
  private static Set<Integer> chosen(
      OfferLink.Seen seen, MultiValueMap<String, String> form, Locale reader) {
    var chosen = new Typed(form, reader).chosen(seen, new ArrayList<>());
    return new OfferChoices(seen.offer()).against(chosen).isEmpty() ? chosen : Set.of();
  }

  /** What stands in the form, read in the reader's way to write figures. */
  private record Typed(MultiValueMap<String, String> form, Locale reader) {

    String text(String field) {
      return Optional.ofNullable(form.getFirst(field))
          .map(typed -> typed.replace("\r\n", "\n").strip())
          .orElse("");
    }

    /** Only what is another than what was offered is wanted. */
    QuoteAnswers.Given given(OfferLink.Seen seen) {
      var refusals = new ArrayList<Refusal>();
      var kind = choice(Kind.class, "answer", null, refusals);
      var wish =
          kind == Kind.COUNTERED
              ? new QuoteAnswers.Wish(day(refusals), wanted(seen, refusals))
              : QuoteAnswers.Wish.NOTHING;
      var chosen = chosen(seen, refusals);
      var reason = choice(Reason.class, "reason", Reason.NONE, refusals);
      var signature = kind == Kind.ACCEPTED ? signature(refusals) : null;
      if (!refusals.isEmpty() && PlainText.isBlank(text("givenBy"))) {
        refusals.add(Refusal.of("givenBy", "your-name-needed"));
      }
      RefusedException.throwIfAny(refusals);
      return new QuoteAnswers.Given(
          seen.round(),
          kind,
          Channel.LINK,
          text("givenBy"),
          reason,
          text("remark"),
          wish,
          kind.takes() ? chosen : Set.of(),
          signature);
    }

    /** The typed name, where he says that it is his signature; else what was drawn. */
    private QuoteAnswers.Signature signature(List<Refusal> refusals) {
      if (!text("signedByName").isEmpty()) {
        return new QuoteAnswers.Signature(null);
      }
      try {
        if (!text("signature").isEmpty()) {
          return DrawnSignature.read(text("signature"))
              .map(QuoteAnswers.Signature::new)
              .orElse(null);
        }
      } catch (RefusedException e) {
        refusals.addAll(e.refusals());
      }
      return null;
    }

    /** What the form takes of what can be chosen; what is offered anyway is not chosen. */
    Set<Integer> chosen(OfferLink.Seen seen, List<Refusal> refusals) {
      var chosen = new HashSet<Integer>();
      form.forEach(
          (field, values) -> {
            if (field.startsWith(OfferPages.TAKE)) {
              values.forEach(value -> take(value, chosen, refusals));
            }
          });
      seen.offer().lines().stream()
          .filter(line -> line.choice().isIncluded())
          .forEach(line -> chosen.remove(line.lineNo()));
      return chosen;
    }

    private static void take(String value, Set<Integer> chosen, List<Refusal> refusals) {
      if (value.matches("\\d{1,9}")) {
        chosen.add(Integer.valueOf(value));
      } else if (!value.isEmpty()) {
        refusals.add(Refusal.of("chosen", "not-to-be-chosen", "?"));
      }
    }

    private List<Wanted> wanted(OfferLink.Seen seen, List<Refusal> refusals) {
      var wanted = new ArrayList<Wanted>();
      for (var line : seen.offer().lines()) {
        var quantity = number("quantity-" + line.lineNo(), refusals);
        var price = number("price-" + line.lineNo(), refusals);
        var change =
            new Wanted(
                line.lineNo(),
                quantity.filter(it -> it.compareTo(line.quantity()) != 0).orElse(null),
                price.filter(it -> it.compareTo(line.unitPrice()) != 0).orElse(null));
        if (change.quantity() != null || change.unitPrice() != null) {
          wanted.add(change);
        }
      }
      return wanted;
    }

    private Optional<BigDecimal> number(String field, List<Refusal> refusals) {
      if (text(field).isEmpty()) {
        return Optional.empty();
      }
      var number = TypedNumber.of(text(field), reader);
      if (number.isEmpty()) {
        refusals.add(Refusal.of(field, "number-unreadable"));
      }
      return number;
    }

    private LocalDate day(List<Refusal> refusals) {
      try {
        return text("wishedDelivery").isEmpty() ? null : LocalDate.parse(text("wishedDelivery"));
      } catch (DateTimeParseException e) {
        refusals.add(Refusal.of("wishedDelivery", "day-unreadable"));
        return null;
      }
    }

    private <E extends Enum<E>> E choice(
        Class<E> type, String field, E otherwise, List<Refusal> refusals) {
      var chosen = text(field);
      if (chosen.isEmpty() && otherwise != null) {
        return otherwise;
      }
      try {
        return Enum.valueOf(type, chosen);
      } catch (IllegalArgumentException e) {
        refusals.add(Refusal.of(field, "answer-unknown"));
        return otherwise;
      }
    }
  }
}
