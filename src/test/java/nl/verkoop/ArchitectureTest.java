package nl.verkoop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which code may use which, and what no code may do. */
class ArchitectureTest {

  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.verkoop");

  /** The table of modules: each may use those before it, none after it. */
  private static final List<String> MODULES =
      List.of(
          "shared",
          "imports",
          "numbering",
          "documents",
          "mail",
          "links",
          "ledger",
          "approval",
          "party",
          "receivables",
          "payables",
          "campaigns",
          "catalog",
          "tax",
          "inventory",
          "sales",
          "opportunities",
          "purchasing",
          "fulfilment",
          "invoicing",
          "banking",
          "reconciliation",
          "proof",
          "process",
          "models",
          "desk",
          "platform");

  private static final Set<String> OUTERMOST = Set.of("platform");

  private static final Set<String> INEXACT =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  /**
   * The only classes that may touch what the engine does not promise to keep, each for one reason.
   */
  private static final Set<String> KNOW_ENGINE_INTERNALS =
      Set.of(
          // The engine's settings are only reachable through this type.
          "nl.verkoop.platform.engine.RetriedCommands",
          "nl.verkoop.platform.engine.EngineConfiguration",
          "nl.verkoop.platform.engine.PlainRefusals",
          "nl.verkoop.platform.engine.EngineStatements",
          // What decision tables were told is kept by a type of the engine.
          "nl.verkoop.platform.engine.DecisionHistory",
          // What expressions reach, and where every process begins, has no public hook.
          "nl.verkoop.platform.engine.ModelExpressions",
          "nl.verkoop.platform.engine.ReachableMembers",
          "nl.verkoop.platform.engine.EveryProcess",
          // Whether steps are still looked for is seen from within only.
          "nl.verkoop.platform.engine.AcquisitionPulse",
          // Rights that the engine gives by itself, and asking without one's own, have no public
          // hook.
          "nl.verkoop.platform.engine.RightsOfGroups",
          "nl.verkoop.process.task.TaskAssignment",
          "nl.verkoop.process.task.WaitingMessages",
          // A grant for everybody has no public builder.
          "nl.verkoop.platform.access.Roles",
          // Passwords are made unreadable by a type of its own.
          "nl.verkoop.platform.login.BcryptPasswords",
          // Every way to save a user leads through this one; the public API has no place for rules.
          "nl.verkoop.platform.engine.EngineIdentities",
          "nl.verkoop.platform.engine.WordedIdentityService",
          "nl.verkoop.platform.engine.PeopleSettings",
          // What people send to their tasks is looked at here; there is no public hook before it.
          "nl.verkoop.platform.engine.CompletionGuard",
          "nl.verkoop.platform.engine.GuardedFormService",
          "nl.verkoop.platform.engine.GuardedTaskService",
          "nl.verkoop.platform.engine.TaskSettings",
          // The demo's passwords are the only ones that no rule is asked about.
          "nl.verkoop.platform.access.Users",
          // The login filter of the engine's web applications.
          "nl.verkoop.platform.security.WebappAuthentication");

  private static final List<String> CLOCK_READERS =
      List.of(
          "java.time.Clock.system", "java.time.Clock.tick", "java.lang.System.currentTimeMillis");

  @Test
  void modulesUseOnlyTheirAllowedDependencies() {
    ApplicationModules.of(VerkoopApplication.class).verify();
  }

  @Test
  void everyModuleIsInTheTable() {
    assertThat(ApplicationModules.of(VerkoopApplication.class))
        .extracting(module -> module.getIdentifier().toString())
        .isNotEmpty()
        .isSubsetOf(MODULES);
  }

  @ParameterizedTest
  @FieldSource("MODULES")
  void aModuleDeclaresOnlyModulesBeforeIt(String module) {
    if (OUTERMOST.contains(module) || !CODE.containPackage("nl.verkoop." + module)) {
      return;
    }
    var declared =
        CODE.getPackage("nl.verkoop." + module).getAnnotationOfType(ApplicationModule.class);
    var modules = Stream.of(declared.allowedDependencies()).map(each -> each.split(" ")[0]);
    assertThat(modules).isSubsetOf(MODULES.subList(0, MODULES.indexOf(module)));
  }

  @Test
  void nobodyUsesProcessDeskOrPlatform() {
    nobodyUses("nl.verkoop.platform..", "nl.verkoop.platform..");
    nobodyUses("nl.verkoop.desk..", "nl.verkoop.desk..", "nl.verkoop.platform..");
    nobodyUses("nl.verkoop.process..", "nl.verkoop.process..", "nl.verkoop.platform..");
  }

  /** It asks about documents of any kind; what each of them is, its own module says. */
  @Test
  void theProcessOfApprovalKnowsNoKindOfDocument() {
    noClasses()
        .that(resideInAnyPackage("nl.verkoop.process.approval"))
        .should(dependOnClassesThat(resideInAnyPackage("nl.verkoop.sales..")))
        .check(CODE);
  }

  private static void nobodyUses(String module, String... but) {
    noClasses()
        .that(resideOutsideOfPackages(but))
        .should(dependOnClassesThat(resideInAnyPackage(module)))
        .check(CODE);
  }

  @Test
  void readersOfBankFilesTurnBytesIntoValuesAndKnowNothingElse() {
    classes()
        .that()
        .resideInAPackage("nl.verkoop.banking.statement..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "nl.verkoop.banking.statement..",
            "nl.verkoop.shared..",
            "java..",
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml.sax..",
            "org.springframework.stereotype..",
            "org.springframework.modulith..")
        .because("a bank's file says the same whatever is in the database")
        .check(CODE);
  }

  @Test
  void momentsAreWrittenInOneWay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.sql.Timestamp")
        .because("UtcTime writes them in UTC, whatever the time zone of the machine")
        .check(CODE);
  }

  @Test
  void onlyProcessAndPlatformKnowTheEngine() {
    noClasses()
        .that(resideOutsideOfPackages("nl.verkoop.process..", "nl.verkoop.platform.."))
        .should(dependOnClassesThat(resideInAnyPackage("org.camunda..")))
        .because("the business must survive a change of engine")
        .check(CODE);
  }

  @Test
  void onlyNamedClassesTouchTheEnginesInternals() {
    noClasses()
        .that(are("outside the list", type -> !KNOW_ENGINE_INTERNALS.contains(outermost(type))))
        .should(dependOnClassesThat(are("internal to the engine", ArchitectureTest::isInternal)))
        .because("only the engine's public API stays the same in its successors")
        .check(CODE);
  }

  /** The type of a login is internal by its package only: the public API hands it out. */
  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().startsWith("org.camunda.")
        && type.getPackageName().matches(".*\\.impl(\\..*)?")
        && !type.getName().equals("org.camunda.bpm.engine.impl.identity.Authentication");
  }

  @Test
  void theListOfThoseWhoTouchInternalsIsNotLongerThanNeeded() {
    assertThat(KNOW_ENGINE_INTERNALS)
        .allSatisfy(
            name ->
                assertThat(CODE.get(name).getDirectDependenciesFromSelf())
                    .anyMatch(each -> isInternal(each.getTargetClass())));
  }

  /** What is edited is an entity; what goes out of its module is a record. */
  @Test
  void entitiesAndTheirRepositoriesStayInTheirModule() {
    var kept =
        CODE.stream()
            .filter(
                type ->
                    type.isAnnotatedWith(Entity.class)
                        || type.isAnnotatedWith(Embeddable.class) && !type.isRecord()
                        || type.isAssignableTo(
                            org.springframework.data.repository.Repository.class))
            .toList();
    assertThat(kept).hasSizeGreaterThan(3);
    assertThat(kept)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .isEmpty();
  }

  /** What is posted is written once, by SQL of its own; the database refuses the rest. */
  @Test
  void noEntityStandsForATableThatRefusesUpdates() throws IOException {
    var refusing = new TreeSet<String>();
    for (var migration : Files.list(Path.of("src/main/resources/db/migration")).toList()) {
      Pattern.compile("create trigger \\w+ before update on (\\w+)")
          .matcher(Files.readString(migration))
          .results()
          .forEach(found -> refusing.add(found.group(1)));
    }
    assertThat(refusing).contains("gl_entry", "posting_register");
    assertThat(tablesOfEntities())
        .contains("sales_document", "customer", "vat_rate_change")
        .doesNotContainAnyElementsOf(refusing);
  }

  /** Which tables are written by entities: their own, and those of what hangs on them. */
  static Set<String> tablesOfEntities() {
    var entities = CODE.stream().filter(type -> type.isAnnotatedWith(Entity.class)).toList();
    var hanging =
        entities.stream()
            .flatMap(type -> type.getFields().stream())
            .flatMap(field -> field.tryGetAnnotationOfType(CollectionTable.class).stream())
            .map(CollectionTable::name);
    return Stream.concat(entities.stream().map(ArchitectureTest::table), hanging)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each table by the name that JPQL knows it by. */
  static Map<String, String> tablesByEntity() {
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .collect(Collectors.toMap(JavaClass::getSimpleName, ArchitectureTest::table));
  }

  private static String table(JavaClass entity) {
    return entity
        .tryGetAnnotationOfType(Table.class)
        .map(Table::name)
        .orElse(entity.getSimpleName().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase());
  }

  @Test
  void noFieldParameterOrResultIsInexact() {
    var inexact =
        CODE.stream()
            .flatMap(type -> Stream.concat(inexactFields(type), inexactCodeUnits(type)))
            .toList();
    assertThat(inexact).isEmpty();
  }

  private static Stream<String> inexactFields(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> isInexact(field.getRawType()))
        .map(JavaField::getFullName);
  }

  private static Stream<String> inexactCodeUnits(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(
            unit ->
                isInexact(unit.getRawReturnType())
                    || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact))
        .map(JavaCodeUnit::getFullName);
  }

  private static boolean isInexact(JavaClass type) {
    return INEXACT.contains(type.getBaseComponentType().getName());
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that(are("not its maker", type -> !type.getSimpleName().equals("EngineConfiguration")))
        .should(
            ArchConditions.callCodeUnitWhere(accesses("read the time themselves", this::readsTime)))
        .check(CODE);
  }

  private boolean readsTime(CodeUnitCallTarget target) {
    var clock = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    var now =
        target.getName().equals("now")
            && target.getOwner().getPackageName().startsWith("java.time");
    var date =
        target.getName().equals("<init>")
            && target.getOwner().isEquivalentTo(java.util.Date.class)
            && clock.isEmpty();
    var calendar = target.getFullName().startsWith("java.util.Calendar.getInstance");
    return now && !clock.equals(List.of("java.time.Clock"))
        || date
        || calendar
        || CLOCK_READERS.stream().anyMatch(target.getFullName()::startsWith);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .that(
            are(
                "not the one who says why a start fails",
                type -> !type.getSimpleName().equals("StartFailure")))
        .should(ArchConditions.accessField(System.class, "out"))
        .orShould(ArchConditions.accessField(System.class, "err"))
        .orShould(
            ArchConditions.callCodeUnitWhere(
                accesses(
                    "print a stack trace", target -> target.getName().equals("printStackTrace"))))
        .check(CODE);
  }

  @Test
  void engineAndBooksShareOneTransaction() {
    assertThat(beanNames())
        .isNotEmpty()
        .doesNotContain("camundaBpmTransactionManager", "camundaBpmDataSource");
  }

  private static List<String> beanNames() {
    var methods =
        CODE.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Bean.class))
            .flatMap(
                method ->
                    Stream.concat(
                        Stream.of(method.getName()),
                        Stream.of(method.getAnnotationOfType(Bean.class).value())));
    var types = CODE.stream().map(JavaClass::getSimpleName).map(ArchitectureTest::decapitalised);
    var named =
        CODE.stream()
            .flatMap(type -> type.getAnnotations().stream())
            .flatMap(annotation -> annotation.get("value").stream())
            .map(Objects::toString);
    return Stream.of(methods, types, named).flatMap(each -> each).toList();
  }

  private static String decapitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  @Test
  void noTransactionOpensASecondOne() {
    var separate =
        CODE.stream()
            .flatMap(
                type ->
                    Stream.concat(
                        propagation(
                            type.tryGetAnnotationOfType(Transactional.class), type.getName()),
                        type.getMethods().stream()
                            .flatMap(
                                method ->
                                    propagation(
                                        method.tryGetAnnotationOfType(Transactional.class),
                                        method.getFullName()))))
            .toList();
    assertThat(separate).as("@Transactional(REQUIRES_NEW)").isEmpty();
  }

  private static Stream<String> propagation(Optional<Transactional> annotation, String where) {
    return annotation
        .filter(each -> each.propagation() == Propagation.REQUIRES_NEW)
        .map(each -> where)
        .stream();
  }

  @Test
  void tablesAndControllersAreNobodysBusiness() {
    classes()
        .that(
            annotatedWith(Repository.class)
                .or(annotatedWith(Controller.class))
                .or(
                    DescribedPredicate.describe(
                        "meta-annotated controllers",
                        type -> type.isMetaAnnotatedWith(Controller.class))))
        .should()
        .bePackagePrivate()
        .check(CODE);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
  }

  private static DescribedPredicate<JavaClass> are(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static DescribedPredicate<JavaAccess<?>> accesses(
      String description, java.util.function.Predicate<CodeUnitCallTarget> predicate) {
    return DescribedPredicate.describe(
        description,
        access ->
            access.getTarget() instanceof CodeUnitCallTarget target && predicate.test(target));
  }
}
