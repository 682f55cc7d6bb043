package nl.verkoop.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of proofs that were run. */
@Repository
class ProofTable {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ProofTable(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(ProofRun run) {
    jdbc.sql(
            """
            insert into proof_run (started_at, finished_at, ok, requested_by, result)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            UtcTime.utc(run.startedAt()),
            UtcTime.utc(run.finishedAt()),
            run.ok(),
            run.requestedBy(),
            write(run.checks()))
        .update();
  }

  /** The proof that was run last; empty when none ever was. */
  Optional<ProofRun> latest() {
    return jdbc.sql("select * from proof_run order by id desc limit 1").query(this::run).optional();
  }

  /** Takes the proof of this night upon this node; false when another node has done so. */
  boolean takeNight(LocalDate night) {
    return jdbc.sql("update proof_night set taken = ? where taken < ?")
            .params(night, night)
            .update()
        == 1;
  }

  private ProofRun run(ResultSet row, int index) throws SQLException {
    return new ProofRun(
        UtcTime.instant(row, "started_at").orElseThrow(),
        UtcTime.instant(row, "finished_at").orElseThrow(),
        row.getString("requested_by"),
        read(row.getString("result")));
  }

  private String write(List<CheckResult> checks) {
    try {
      return json.writeValueAsString(checks);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<CheckResult> read(String checks) {
    try {
      return List.of(json.readValue(checks, CheckResult[].class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
