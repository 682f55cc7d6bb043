package nl.verkoop.shared;

import java.util.List;

/**
 * Why something was not done, before anything was written: the field concerned, a message key and
 * what the message names. Texts per language stand in i18n/messages under "refusal.".
 */
public record Refusal(String field, String code, List<Object> arguments) {

  public static Refusal of(String field, String code, Object... arguments) {
    return new Refusal(field, code, List.of(arguments));
  }
}
