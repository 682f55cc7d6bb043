package nl.verkoop.platform.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.ledger.CauseWords;
import nl.verkoop.platform.words.Words;
import nl.verkoop.shared.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the causes of postings into the words of the models. */
@Component
class PostingCauses implements CauseWords {

  private final JdbcClient jdbc;
  private final People people;
  private final StepNames steps;

  PostingCauses(JdbcClient jdbc, People people, StepNames steps) {
    this.jdbc = jdbc;
    this.people = people;
    this.steps = steps;
  }

  @Override
  public Map<Deed, Words> of(Collection<Deed> deeds) {
    var names = people.among(deeds.stream().map(deed -> deed.cause().user()));
    var processes =
        processes(
            deeds.stream()
                .flatMap(deed -> deed.cause().processInstanceId().stream())
                .collect(Collectors.toSet()));
    var words = new HashMap<Deed, Words>();
    for (var deed : new HashSet<>(deeds)) {
      var cause = deed.cause();
      var process = cause.processInstanceId().map(processes::get);
      var model = process.map(Process::model);
      words.put(
          deed,
          new Words(
              names.at(cause.user(), deed.at()),
              model.flatMap(id -> step(id, cause.activityId())).orElse(null),
              model.map(steps::ofProcess).orElse(null),
              process.map(Process::businessKey).orElse(null)));
    }
    return words;
  }

  private Optional<String> step(String model, Optional<String> activity) {
    return activity.flatMap(id -> steps.of(model, id));
  }

  private record Process(String id, String model, String businessKey) {}

  /** By its id; one that is no longer in the history is left out. */
  private Map<String, Process> processes(Set<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select ID_ id, PROC_DEF_ID_ model, BUSINESS_KEY_ businessKey
            from ACT_HI_PROCINST where ID_ in (:ids)
            """)
        .param("ids", ids)
        .query(Process.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Process::id, Function.identity()));
  }
}
