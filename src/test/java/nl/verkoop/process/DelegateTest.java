package nl.verkoop.process;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A delegate reads from the process, calls one service and writes back; nothing more. */
class DelegateTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("nl.verkoop");

  /** Asking and passing on is no arithmetic. */
  /** What is calculated with, and what may be asked of it: how it compares, and how it is told. */
  private static final Set<Class<?>> EXACT =
      Set.of(BigDecimal.class, Money.class, Percentage.class);

  private static final Set<String> HARMLESS =
      Set.of(
          "amount",
          "compareTo",
          "equals",
          "hashCode",
          "isNegative",
          "isPositive",
          "isZero",
          "signum",
          "toPlainString",
          "toString",
          "value",
          "wholeUnits",
          "wholeUnitsUp");

  @Test
  void aDelegateIsPackagePrivateAndNamedAfterWhatItIs() {
    delegates()
        .should()
        .bePackagePrivate()
        .andShould()
        .haveSimpleNameEndingWith("Delegate")
        .andShould()
        .resideInAPackage("nl.verkoop.process.*")
        .check(CODE);
    classes()
        .that()
        .haveSimpleNameEndingWith("Delegate")
        .should()
        .beAssignableTo(JavaDelegate.class)
        .check(CODE);
  }

  @Test
  void aDelegatesBeanIsNamedAsItsClass() {
    delegates().should().beAnnotatedWith(Component.class).check(CODE);
    assertThat(allDelegates())
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(type.getAnnotationOfType(Component.class).value())
                    .as(type.getName())
                    .isEmpty());
  }

  @Test
  void aDelegateKeepsNoState() {
    assertThat(allDelegates())
        .flatExtracting(JavaClass::getFields)
        .allSatisfy(
            field ->
                assertThat(field.getModifiers())
                    .as(field.getFullName())
                    .contains(JavaModifier.FINAL));
  }

  @Test
  void aDelegateHasNoStatementsAndNoTransactionOfItsOwn() {
    noClasses()
        .that(assignableTo(JavaDelegate.class))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Transactional.class)
        .check(CODE);
  }

  @Test
  void aDelegateDoesNotCalculate() {
    var calculations =
        allDelegates().stream()
            .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
            .filter(call -> EXACT.stream().anyMatch(call.getTargetOwner()::isEquivalentTo))
            .filter(call -> !HARMLESS.contains(call.getName()))
            .map(JavaCall::getDescription)
            .toList();
    assertThat(calculations).isEmpty();
  }

  private static GivenClassesConjunction delegates() {
    return classes().that(assignableTo(JavaDelegate.class));
  }

  private static List<JavaClass> allDelegates() {
    return CODE.that(assignableTo(JavaDelegate.class)).stream().toList();
  }
}
