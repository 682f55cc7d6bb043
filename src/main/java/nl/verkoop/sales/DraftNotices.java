package nl.verkoop.sales;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says once, when a document was saved, what became of something that somebody had typed. */
@Component
class DraftNotices {

  private static final String FIELD = "invoiceDiscount";

  private final MessageSource messages;

  DraftNotices(MessageSource messages) {
    this.messages = messages;
  }

  OrderView on(OrderView view, DraftResult.Saved saved) {
    return saved
        .notice()
        .map(code -> view.noting(new OrderView.Warning(FIELD, code, words(code))))
        .orElse(view);
  }

  private String words(String code) {
    return messages.getMessage("order-warning." + code, null, LocaleContextHolder.getLocale());
  }
}
