package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The names of the fields that other programs rely on are written down a second time, in api.txt;
 * and the types that go over the line are no other module's, so that neither a renamed column nor
 * another module's wish can change them.
 */
class ApiShapeTest {

  private static final Path NAMES = Path.of("src", "test", "resources", "api.txt");
  private static final String SHARED = "nl.verkoop.shared";

  private static final List<Method> ENDPOINTS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("nl.verkoop")
              .stream()
              .filter(type -> type.isAnnotatedWith(RestController.class))
              .map(JavaClass::reflect)
              .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
              .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
              .toList();

  /** On purpose: whoever changes a name changes it in api.txt too, and so for every caller. */
  @Test
  void everyNameIsTheOneThatCallersKnow() throws IOException {
    var names = ENDPOINTS.stream().flatMap(ApiShapeTest::names).sorted().toList();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "api.txt"), names);
    assertThat(names).containsExactlyElementsOf(Files.readAllLines(NAMES, StandardCharsets.UTF_8));
  }

  @Test
  void whatGoesOverTheLineIsKnownToNoOtherModule() {
    var types = new TreeSet<String>();
    for (var endpoint : ENDPOINTS) {
      messages(endpoint).forEach(type -> collect(type, types));
    }
    assertThat(types).hasSizeGreaterThan(40);
    assertThat(types).filteredOn(ApiShapeTest::isPublic).isEmpty();
  }

  private static Stream<String> names(Method endpoint) {
    var sent = new TreeSet<String>();
    bodies(endpoint).forEach(body -> describe("<", body, sent));
    describe(">", endpoint.getGenericReturnType(), sent);
    var address = address(endpoint);
    return sent.isEmpty() ? Stream.of(address) : sent.stream().map(name -> address + " " + name);
  }

  private static String address(Method endpoint) {
    var own = AnnotatedElementUtils.getMergedAnnotation(endpoint, RequestMapping.class);
    return own.method()[0] + " " + paths(endpoint.getDeclaringClass()) + paths(endpoint);
  }

  private static String paths(AnnotatedElement element) {
    var mapping = AnnotatedElementUtils.getMergedAnnotation(element, RequestMapping.class);
    return mapping == null ? "" : String.join(",", mapping.path());
  }

  private static Stream<Type> messages(Method endpoint) {
    return Stream.concat(bodies(endpoint), Stream.of(endpoint.getGenericReturnType()));
  }

  private static Stream<Type> bodies(Method endpoint) {
    return Arrays.stream(endpoint.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .map(Parameter::getParameterizedType);
  }

  private static void describe(String path, Type type, Collection<String> names) {
    var item = inside(type);
    if (!item.isRecord()) {
      if (path.length() > 1) {
        names.add(path);
      }
      return;
    }
    for (var component : item.getRecordComponents()) {
      var name = isUnwrapped(component) ? path : path + separator(path) + component.getName();
      describe(name, component.getGenericType(), names);
    }
  }

  private static String separator(String path) {
    return path.length() > 1 ? "." : "";
  }

  private static void collect(Type type, Collection<String> types) {
    var item = inside(type);
    if (item.isRecord() && types.add(item.getName())) {
      for (var component : item.getRecordComponents()) {
        collect(component.getGenericType(), types);
      }
    }
  }

  private static boolean isUnwrapped(RecordComponent component) {
    return component.isAnnotationPresent(JsonUnwrapped.class)
        || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /** What a list, a map or a perhaps holds; itself otherwise. */
  private static Class<?> inside(Type type) {
    if (type instanceof ParameterizedType generic) {
      var arguments = generic.getActualTypeArguments();
      var raw = (Class<?>) generic.getRawType();
      return Collection.class.isAssignableFrom(raw)
              || Map.class.isAssignableFrom(raw)
              || raw == Optional.class
              || raw.getSimpleName().equals("ResponseEntity")
          ? inside(arguments[arguments.length - 1])
          : raw;
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  /** Only what is in `shared` is everybody's to know. */
  private static boolean isPublic(String name) {
    try {
      var type = Class.forName(name);
      var enclosing = new ArrayList<Class<?>>();
      for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
        enclosing.add(each);
      }
      return !type.getPackageName().startsWith(SHARED)
          && enclosing.stream().allMatch(each -> Modifier.isPublic(each.getModifiers()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
