package nl.verkoop.banking.statement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.banking.statement.StatementFile.Refused;

/** Tells what somebody chose by mistake instead of a bank statement, so that he is told so. */
final class WrongFile {

  private static final int LOOKED_AT = 4096;

  /** By how they begin, in Latin-1; the first that fits. */
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    kind(Refused.EMPTY, "\\s*");
    kind(Refused.PDF, "%PDF-.*");
    kind(Refused.IMAGE, "(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\\*\0|MM\0\\*).*");
    kind(
        Refused.SPREADSHEET,
        "(?:PK\u0003\u0004.*(?:\\[Content_Types]|opendocument)|\u00D0\u00CF\u0011\u00E0).*");
    kind(Refused.PAYMENT_ORDER, ".*\\bpain\\.00[18]\\..*");
    kind(Refused.INVOICE, ".*<(?:\\w+:)?(?:Invoice|CreditNote|CrossIndustryInvoice)[\\s>].*");
    kind(Refused.WEB_PAGE, "(?i)\\s*(?:<!doctype html|<html|<head|<body).*");
  }

  private WrongFile() {}

  private static void kind(String reason, String beginning) {
    KINDS.put(reason, Pattern.compile(beginning, Pattern.DOTALL));
  }

  /** The reason to refuse it, where it is something that is known. */
  static Optional<String> recognise(byte[] content) {
    var length = Math.min(content.length, LOOKED_AT);
    var beginning = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    return KINDS.entrySet().stream()
        .filter(each -> each.getValue().matcher(beginning).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
