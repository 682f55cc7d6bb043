package nl.verkoop.platform.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import nl.verkoop.process.TaskFacts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What was written in English about tasks, for lists that ask for the Dutch words only. */
@Component
class EnglishFacts {

  private final RuntimeService runtimeService;

  /** The web server makes its filters before there is a database to speak of. */
  EnglishFacts(@Lazy RuntimeService runtimeService) {
    this.runtimeService = runtimeService;
  }

  /** By task and by the fact's Dutch name, in one statement; nothing for what has no words. */
  Map<String, Map<String, String>> of(Collection<String> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    return runtimeService
        .createVariableInstanceQuery()
        .taskIdIn(taskIds.toArray(String[]::new))
        .variableNameLike("%" + TaskFacts.FACT + TaskFacts.IN_ENGLISH)
        .list()
        .stream()
        .collect(
            groupingBy(
                VariableInstance::getTaskId,
                toMap(EnglishFacts::dutchName, fact -> (String) fact.getValue())));
  }

  private static String dutchName(VariableInstance fact) {
    var name = fact.getName();
    return name.substring(0, name.length() - TaskFacts.IN_ENGLISH.length());
  }
}
