package nl.verkoop.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.verkoop.shared.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts and styles of our own pages and forms, which change with the program only. */
@Component
public class OwnFiles {

  /** Below it stand the addresses that are kept. */
  static final String ADDRESS = "/assets/";

  private static final String FOLDER = "/static";

  /** Where they stand; everybody may read them, also without a login. */
  public static final List<String> PATHS =
      List.of("/verkoop.svg", "/verkoop/**", "/components/**", ADDRESS + "**");

  private final Set<String> paths;
  private final String fingerprint;

  /** Reads them all, once. */
  OwnFiles(CurrencyModule currency) throws IOException {
    var contents = new TreeMap<String, byte[]>();
    var found = new PathMatchingResourcePatternResolver();
    for (var pattern : List.of("/components/**/*.*", "/verkoop/**/*.*", "/verkoop.svg")) {
      for (var file : found.getResources("classpath*:" + FOLDER + pattern)) {
        var address = file.getURL().getPath();
        var path = address.substring(address.lastIndexOf(FOLDER + "/") + FOLDER.length());
        contents.putIfAbsent(path, file.getContentAsByteArray());
      }
    }
    contents.put(CurrencyModule.PATH, currency.script().getBytes(StandardCharsets.UTF_8));
    paths = Set.copyOf(contents.keySet());
    fingerprint = fingerprint(contents);
  }

  /** The same on every node that runs the same program. */
  private static String fingerprint(SortedMap<String, byte[]> contents) {
    var all = new StringBuilder();
    contents.forEach((path, content) -> all.append(path).append(Sha256.of(content)));
    return Sha256.of(all.toString()).substring(0, 12);
  }

  /** Whether one of them stands under this path, which begins with a slash. */
  boolean has(String path) {
    return paths.contains(path);
  }

  /** Where one of them can be had and kept. */
  String address(String path) {
    return ADDRESS + fingerprint + path;
  }

  /** Another one as soon as any of them says something else. */
  String fingerprint() {
    return fingerprint;
  }
}
