package nl.verkoop.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import nl.verkoop.shared.Sha256;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts and styles of our own pages and forms, which change with the program only. */
@Component
class OwnFiles {

  /** Below it stand the addresses that are kept. */
  static final String ADDRESS = "/assets/";

  private static final String FOLDER = "/static";

  private final Set<String> paths = new TreeSet<>();
  private final String fingerprint;

  /** Reads them all, once. */
  OwnFiles(CurrencyModule currency) throws IOException {
    var contents = new ByteArrayOutputStream();
    var found = new PathMatchingResourcePatternResolver();
    for (var folder : new String[] {"/components", "/verkoop"}) {
      for (var file : found.getResources("classpath*:" + FOLDER + folder + "/**/*.*")) {
        var address = file.getURL().getPath();
        paths.add(address.substring(address.lastIndexOf(FOLDER + folder) + FOLDER.length()));
        contents.write(file.getContentAsByteArray());
      }
    }
    paths.add(CurrencyModule.PATH);
    contents.write(currency.script().getBytes(StandardCharsets.UTF_8));
    fingerprint = Sha256.of(contents.toByteArray()).substring(0, 12);
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
