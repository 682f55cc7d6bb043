package nl.verkoop.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verkoop.shared.Sha256;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Gives each file that is served, the engine's too, a tag made of what it says. A browser that has
 * it is answered without it. The date would not do: each node has its own.
 */
@Component
class FileTags implements SmartInitializingSingleton {

  private final HandlerMapping served;

  /** Files do not change while the program runs. */
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  FileTags(@Qualifier("resourceHandlerMapping") HandlerMapping served) {
    this.served = served;
  }

  @Override
  public void afterSingletonsInstantiated() {
    ((AbstractUrlHandlerMapping) served)
        .getHandlerMap().values().stream()
            .filter(ResourceHttpRequestHandler.class::isInstance)
            .map(ResourceHttpRequestHandler.class::cast)
            .forEach(handler -> handler.setEtagGenerator(this::of));
  }

  private String of(Resource file) {
    try {
      return file instanceof TransformedResource ? tag(file) : known(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String known(Resource file) throws IOException {
    var address = file.getURL().toString();
    var known = tags.get(address);
    if (known == null) {
      known = tag(file);
      tags.put(address, known);
    }
    return known;
  }

  /** Weak, since what travels may be compressed. */
  private static String tag(Resource file) throws IOException {
    return "W/\"" + Sha256.of(file.getContentAsByteArray()).substring(0, 12) + '"';
  }
}
