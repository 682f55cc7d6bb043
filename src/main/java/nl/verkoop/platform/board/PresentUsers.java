package nl.verkoop.platform.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads who somebody is now, with his groups: one statement, since every request of a person or a
 * program asks.
 */
@Component
public class PresentUsers {

  private final JdbcClient jdbc;

  PresentUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The database takes "sales " for "sales"; who logs in is one of them only. */
  public Optional<PresentUser> find(String id) {
    return jdbc.sql(
            """
            select u.ID_ id, u.PWD_ password, u.SALT_ salt,
              (select group_concat(m.GROUP_ID_ order by m.GROUP_ID_) from ACT_ID_MEMBERSHIP m
               where m.USER_ID_ = u.ID_) member_of
            from ACT_ID_USER u where u.ID_ = ? and u.PWD_ is not null
            """)
        .param(id)
        .query(PresentUsers::user)
        .optional()
        .filter(user -> user.id().equals(id));
  }

  private static PresentUser user(ResultSet row, int index) throws SQLException {
    var groups = row.getString("member_of");
    return new PresentUser(
        row.getString("id"),
        row.getString("password"),
        row.getString("salt"),
        groups == null ? List.of() : List.of(groups.split(",")));
  }
}
