package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** The desk is for what reads two modules or more; what reads one belongs there. */
class DeskTest {

  private static final String DESK = "nl.verkoop.desk";

  /** Around every page, whosever it is. */
  private static final String FRAME = "PageController";

  private static final Set<String> GROUND = Set.of("shared", "desk");

  @Test
  void everyEndpointOfTheDeskReadsTwoModulesOrMore() throws IOException {
    var endpoints =
        ArchitectureTest.CODE.stream()
            .filter(type -> type.getPackageName().equals(DESK))
            .filter(type -> type.isMetaAnnotatedWith(Controller.class))
            .filter(type -> !type.getSimpleName().equals(FRAME))
            .toList();
    assertThat(endpoints).isNotEmpty();
    for (var endpoint : endpoints) {
      assertThat(modules(endpoint)).as(endpoint.getSimpleName()).hasSizeGreaterThan(1);
    }
  }

  /** By the classes it uses, and by the tables that it reads, itself or through the desk. */
  private static Set<String> modules(JavaClass endpoint) throws IOException {
    var desk = new HashSet<JavaClass>();
    collect(endpoint, desk);
    var modules = new TreeSet<String>();
    desk.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("nl.verkoop."))
        .map(name -> name.split("\\.")[2])
        .forEach(modules::add);
    for (var type : desk) {
      modules.addAll(SqlRoomsTest.ownersOfTablesIn(type.getSimpleName()));
    }
    modules.removeAll(GROUND);
    return modules;
  }

  private static void collect(JavaClass type, Set<JavaClass> found) {
    if (type.getPackageName().equals(DESK) && found.add(type)) {
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .forEach(each -> collect(each, found));
    }
  }
}
