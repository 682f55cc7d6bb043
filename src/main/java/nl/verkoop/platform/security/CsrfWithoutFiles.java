package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the token that proves where a request comes from out of its header, or out of a plain form.
 * To look for it among files, the files would have to be taken in before anybody has logged in.
 */
final class CsrfWithoutFiles extends CsrfTokenRequestAttributeHandler {

  @Override
  public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    var inHeader = request.getHeader(token.getHeaderName());
    return inHeader == null && isPlainForm(request)
        ? request.getParameter(token.getParameterName())
        : inHeader;
  }

  private static boolean isPlainForm(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(type -> type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
        .isPresent();
  }
}
