package nl.verkoop.banking;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bank files as they are listed. */
@Repository
class BankImportSummaries {

  private final JdbcClient jdbc;

  BankImportSummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first, with what became of their lines; in one statement. */
  List<BankImportSummary> list(Optional<String> before, int limit) {
    return jdbc.sql(
            """
            select i.no, i.file_name, i.format, i.status, i.imported_by, i.imported_at,
              count(l.line_no) `lines`, coalesce(sum(l.status = 'POSTED'), 0) posted,
              coalesce(sum(l.status = 'SET_ASIDE'), 0) set_aside,
              coalesce(sum(l.status = 'OPEN'), 0) open, coalesce(sum(l.amount), 0) total
            from (select * from bank_import
                  where :before is null or (imported_at, no) <
                    (select b.imported_at, b.no from bank_import b where b.no = :before)
                  order by imported_at desc, no desc limit :limit) i
            left join bank_statement_line l on l.import_no = i.no
            group by i.no, i.file_name, i.format, i.status, i.imported_by, i.imported_at
            order by i.imported_at desc, i.no desc
            """)
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(BankImportSummary.class)
        .list();
  }
}
