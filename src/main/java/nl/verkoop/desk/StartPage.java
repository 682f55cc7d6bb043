package nl.verkoop.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.TaskBoard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the start page offers: what waits for the person who looks, and where he may go. */
@Component
class StartPage {

  private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

  private final JdbcClient jdbc;
  private final Worklists worklists;
  private final Pages pages;
  private final TaskBoard board;

  StartPage(JdbcClient jdbc, Worklists worklists, Pages pages, TaskBoard board) {
    this.pages = pages;
    this.board = board;
    this.jdbc = jdbc;
    this.worklists = worklists;
  }

  /** A place to go; count is null where there is nothing to count. */
  record Tile(String key, String href, Long count) {}

  /** What waits, and what can be looked up. */
  record Tiles(List<Tile> work, List<Tile> places) {}

  private record Counts(long drafts, long payments, long mails) {}

  Tiles of(String user, Collection<String> groups) {
    var counts = counts(user);
    return new Tiles(work(groups, counts), places(groups, counts));
  }

  private List<Tile> work(Collection<String> groups, Counts counts) {
    var tiles = new ArrayList<Tile>();
    if (pages.offersFor(groups).contains("sell")) {
      tiles.add(new Tile("new-order", TASKLIST + "?processStart=sales-order", null));
      tiles.add(new Tile("new-quote", TASKLIST + "?processStart=quote-negotiation", null));
    }
    for (var list : worklists.of(groups)) {
      // What a bookkeeper decides on are payments; a file of a hundred of them is one task.
      var isPayments = list.role().equals(Role.ACCOUNTING.id());
      tiles.add(
          new Tile(
              "tasks-" + list.role(),
              TASKLIST + "?filter=" + list.filterId(),
              isPayments ? counts.payments() : list.tasks()));
    }
    if (pages.offersFor(groups).contains("sell")) {
      tiles.add(new Tile("drafts", "/orders?status=DRAFT&mine=true", counts.drafts()));
    }
    if (pages.offersFor(groups).contains("reconcile") && !groups.contains(Role.ACCOUNTING.id())) {
      tiles.add(new Tile("payments", "/bank-imports", counts.payments()));
    }
    return tiles;
  }

  private List<Tile> places(Collection<String> groups, Counts counts) {
    var own = pages.openFor(groups).stream().map(page -> tile(page, counts));
    var engine = new ArrayList<Tile>();
    if (groups.contains(Role.ANALYST.id()) || groups.contains(Role.ADMIN.id())) {
      engine.add(new Tile("cockpit", "/camunda/app/cockpit/default/", null));
    }
    if (groups.contains(Role.ADMIN.id())) {
      engine.add(new Tile("admin", "/camunda/app/admin/default/", null));
    }
    engine.add(new Tile("api", "/api/docs", null));
    return Stream.concat(own, engine.stream()).toList();
  }

  private Tile tile(Pages.Page page, Counts counts) {
    return new Tile(
        page.key(),
        page.path(),
        switch (page.key()) {
          case "outbox" -> counts.mails();
          case "failures" -> board.failures();
          default -> null;
        });
  }

  private Counts counts(String user) {
    return jdbc.sql(
            """
            select
              (select count(*) from sales_document d left join sales_order o on o.no = d.no
               where d.kind = 'ORDER' and o.no is null and d.created_by = ?) drafts,
              (select count(*) from bank_statement_line where status = 'OPEN') payments,
              (select count(*) from mail_outbox where status = 'FAILED') mails
            """)
        .param(user)
        .query(Counts.class)
        .single();
  }
}
