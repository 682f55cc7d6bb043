package nl.verkoop.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.StringUtils;

/** A file that analysts own, under the name that everything else knows it by. */
record Model(Path file) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final Path PROCESSES = Path.of("processes");
  static final Path FORMS = Path.of("forms");

  static List<Model> processes() {
    return in(PROCESSES, "bpmn");
  }

  static List<Model> decisions() {
    return in(PROCESSES, "dmn");
  }

  static List<Model> in(Path folder, String extension) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> StringUtils.getFilenameExtension(file.toString()).equals(extension))
          .sorted()
          .map(Model::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The delegates of the program, by the name of their bean. */
  static List<Class<?>> delegates() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    return scanner.findCandidateComponents("nl.verkoop").stream()
        .<Class<?>>map(bean -> load(bean.getBeanClassName()))
        .toList();
  }

  static String beanName(Class<?> delegate) {
    return StringUtils.uncapitalize(delegate.getSimpleName());
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return StringUtils.stripFilenameExtension(file.getFileName().toString());
  }

  /** The package of a process: its name without the dashes. */
  String packageName() {
    return "nl.verkoop.process." + name().replace("-", "");
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BpmnModelInstance bpmn() {
    return Bpmn.readModelFromFile(file.toFile());
  }

  DmnModelInstance dmn() {
    return Dmn.readModelFromFile(file.toFile());
  }

  Process process() {
    return all(Process.class).get(0);
  }

  <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return List.copyOf(bpmn().getModelElementsByType(type));
  }

  /** What the program does; a decision is gathered for, asked and written down in one step. */
  Stream<Task> steps() {
    return Stream.concat(all(ServiceTask.class).stream(), all(BusinessRuleTask.class).stream());
  }

  static String delegateExpression(Task task) {
    return String.valueOf(task.getAttributeValueNs(CAMUNDA, "delegateExpression"));
  }

  /** Every element of the file, from the outermost in. */
  Stream<DomElement> elements() {
    return elements(bpmn().getDocument().getRootElement());
  }

  private static Stream<DomElement> elements(DomElement element) {
    return Stream.concat(
        Stream.of(element), element.getChildElements().stream().flatMap(Model::elements));
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
