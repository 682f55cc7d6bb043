package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verkoop.shared.CanonicalHash;
import nl.verkoop.shared.Sha256;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * A request that carries a key.
 *
 * @param hash recognises the same request: method, address, body and files
 */
record AnsweredRequest(String user, String key, String hash) {

  static AnsweredRequest of(
      HttpServletRequest request, String key, Method handler, Object[] arguments)
      throws IOException {
    var parts = new ArrayList<String>();
    parts.add(request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
    parts.addAll(contents(handler, arguments));
    return new AnsweredRequest(
        request.getUserPrincipal().getName(), key, Sha256.of(String.join("\n", parts)));
  }

  private static List<String> contents(Method handler, Object[] arguments) throws IOException {
    var contents = new ArrayList<String>();
    for (var index = 0; index < arguments.length; index++) {
      var argument = arguments[index];
      if (argument instanceof MultipartFile file) {
        contents.add(file.getName() + " " + fileName(file) + " " + Sha256.of(file.getBytes()));
      } else if (handler.getParameters()[index].isAnnotationPresent(RequestBody.class)) {
        contents.add(
            argument instanceof byte[] file ? Sha256.of(file) : CanonicalHash.of(argument));
      }
    }
    return contents;
  }

  private static String fileName(MultipartFile file) {
    return CanonicalHash.of(Arrays.asList(file.getOriginalFilename()));
  }
}
