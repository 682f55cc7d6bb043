package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what the program is made of, as it lies in the jar, names exactly what is packed. */
class BillOfMaterialsTest {

  private static final Path LIST = Path.of("target/classes/META-INF/sbom/application.cdx.json");
  private static final Path PACKED = Path.of("target/packed-libraries.txt");

  @Test
  void namesEveryLibraryThatIsPackedAndNoOther() throws IOException {
    assertThat(list().path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(named())
        .hasSizeGreaterThan(100)
        .containsExactlyInAnyOrderElementsOf(packed().toList());
  }

  @Test
  void saysOfEachUnderWhichLicenceItIs() throws IOException {
    assertThat(list().path("components").valueStream())
        .allSatisfy(
            component ->
                assertThat(component.path("licenses"))
                    .as(component.path("purl").asText())
                    .isNotEmpty());
  }

  private static JsonNode list() throws IOException {
    return new ObjectMapper().readTree(LIST.toFile());
  }

  /** As the file of each is called. */
  private static Stream<String> named() throws IOException {
    return list().path("components").valueStream().map(BillOfMaterialsTest::fileName);
  }

  private static String fileName(JsonNode component) {
    var purl = component.path("purl").asText();
    var classifier =
        purl.contains("classifier=") ? "-" + purl.replaceFirst(".*classifier=([^&]+).*", "$1") : "";
    return component.path("name").asText()
        + "-"
        + component.path("version").asText()
        + classifier
        + ".jar";
  }

  private static Stream<String> packed() throws IOException {
    return Stream.of(Files.readString(PACKED).strip().split(File.pathSeparator))
        .map(library -> Path.of(library).getFileName().toString());
  }
}
