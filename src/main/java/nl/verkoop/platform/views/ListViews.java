package nl.verkoop.platform.views;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.verkoop.desk.Pages;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people want the lists of our pages: which columns, sorted and narrowed how, each under a name
 * of its own. Everybody keeps his own; a manager can let a group use one of his.
 */
@Service
class ListViews {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SETTINGS = 1000;

  /** What an address may hold behind its question mark. */
  private static final Pattern SETTINGS = Pattern.compile("[A-Za-z0-9%._~*+&=,-]*");

  private final JdbcClient jdbc;
  private final StoredListViews views;
  private final Pages pages;

  ListViews(JdbcClient jdbc, StoredListViews views, Pages pages) {
    this.jdbc = jdbc;
    this.views = views;
    this.pages = pages;
  }

  /** Who asks, and the groups that he is in. */
  record Reader(String user, List<String> groups) {}

  /** What is kept under a name. */
  record Asked(String name, String settings) {

    private String knownName() {
      return name == null ? "" : name.strip();
    }

    private String knownSettings() {
      return settings == null ? "" : settings;
    }
  }

  /** His own views of a list, and those that are shared with his groups. */
  @Transactional(readOnly = true)
  List<StoredListView> of(String list, Reader reader) {
    requireList(list, reader);
    return views.visible(list, reader.user(), reader.groups());
  }

  /** The view with which the list opens for him; none where he chose none, or may not use it. */
  @Transactional(readOnly = true)
  Optional<String> opening(String list, Reader reader) {
    return jdbc.sql("select view_id from list_view_opening where user_id = ? and list_key = ?")
        .params(reader.user(), list)
        .query(String.class)
        .optional();
  }

  /**
   * Keeps a new view for whoever asks, and gives its id. Refused: a list that he may not open, no
   * name, a name that one of his has already, settings that no address holds, and more than 50
   * views of one list.
   */
  @Transactional
  String keep(String list, Asked asked, Reader reader) {
    requireList(list, reader);
    var view = new StoredListView(reader.user(), list);
    var refusals = against(view, asked);
    if (views.countByOwnerAndListKey(reader.user(), list) >= MOST) {
      refusals.add(Refusal.of("name", "views-too-many", MOST));
    }
    write(view, asked, refusals);
    return view.id;
  }

  /** Changes a view of whoever asks. Refused as {@link #keep}, and a version that is no longer. */
  @Transactional
  void change(String id, int version, Asked asked, Reader reader) {
    var view = own(id, version, reader);
    write(view, asked, against(view, asked));
  }

  private void write(StoredListView view, Asked asked, List<Refusal> refusals) {
    RefusedException.throwIfAny(refusals);
    view.name = asked.knownName();
    view.settings = asked.knownSettings();
    views.saveAndFlush(view);
  }

  private List<Refusal> against(StoredListView view, Asked asked) {
    var refusals = new ArrayList<Refusal>();
    var name = asked.knownName();
    if (PlainText.isBlank(name)) {
      refusals.add(Refusal.of("name", "view-name-needed"));
    } else if (name.length() > LONGEST_NAME) {
      refusals.add(Refusal.of("name", "too-long", LONGEST_NAME));
    } else {
      views
          .findByOwnerAndListKeyAndName(view.owner, view.listKey, name)
          .filter(other -> !other.id.equals(view.id))
          .ifPresent(
              other -> refusals.add(Refusal.conflict("name", "view-name-taken", other.name)));
    }
    if (asked.knownSettings().length() > LONGEST_SETTINGS) {
      refusals.add(Refusal.of("settings", "too-long", LONGEST_SETTINGS));
    } else if (!SETTINGS.matcher(asked.knownSettings()).matches()) {
      refusals.add(Refusal.of("settings", "view-settings"));
    }
    return refusals;
  }

  /**
   * Takes a view away, from everybody who uses it. Refused: another's, and one changed meanwhile.
   */
  @Transactional
  void remove(String id, int version, Reader reader) {
    var view = own(id, version, reader);
    jdbc.sql("delete from list_view_opening where view_id = ?").param(id).update();
    views.delete(view);
    views.flush();
  }

  /**
   * Lets a group use a view, or nobody but its owner. What somebody shared, a manager of the same
   * group can take back from it. Refused: a group that whoever asks is not in.
   *
   * @param group empty for nobody
   */
  @Transactional
  void share(String id, int version, String group, Reader reader) {
    var view = visible(id, reader);
    requireVersion(view, version);
    if (!group.isEmpty() && (!isOwn(view, reader) || !reader.groups().contains(group))) {
      throw new RefusedException(List.of(Refusal.forbidden("group", "view-group", group)));
    }
    view.sharedWith = group;
    views.saveAndFlush(view);
  }

  /**
   * Lets the list open with this view from now on, for whoever asks. Refused: a view of another
   * list, and one that he may not use.
   *
   * @param id empty for the list as it comes
   */
  @Transactional
  void openWith(String list, String id, Reader reader) {
    requireList(list, reader);
    if (!id.isEmpty() && !visible(id, reader).listKey.equals(list)) {
      throw new RefusedException(List.of(unknown(id)));
    }
    jdbc.sql("delete from list_view_opening where user_id = ? and list_key = ?")
        .params(reader.user(), list)
        .update();
    if (!id.isEmpty()) {
      jdbc.sql("insert into list_view_opening (user_id, list_key, view_id) values (?, ?, ?)")
          .params(reader.user(), list, id)
          .update();
    }
  }

  private Optional<StoredListView> find(String id) {
    return ID.matcher(id).matches() ? views.findById(id) : Optional.empty();
  }

  private StoredListView own(String id, int version, Reader reader) {
    var view = find(id).filter(each -> isOwn(each, reader)).orElseThrow(refused(id));
    requireVersion(view, version);
    return view;
  }

  private StoredListView visible(String id, Reader reader) {
    return find(id)
        .filter(each -> isOwn(each, reader) || isShared(each, reader.groups()))
        .orElseThrow(refused(id));
  }

  private static Supplier<RefusedException> refused(String id) {
    return () -> new RefusedException(List.of(unknown(id)));
  }

  private static boolean isOwn(StoredListView view, Reader reader) {
    return view.owner.equals(reader.user());
  }

  private static boolean isShared(StoredListView view, Collection<String> groups) {
    return groups.contains(view.sharedWith);
  }

  private static void requireVersion(StoredListView view, int read) {
    if (view.version != read) {
      throw new RefusedException(
          List.of(Refusal.conflict("version", "view-changed-meanwhile", view.name)));
    }
  }

  private static Refusal unknown(String id) {
    return Refusal.unknown("id", "view-unknown", id);
  }

  private void requireList(String list, Reader reader) {
    if (pages.openFor(reader.groups()).stream().noneMatch(page -> page.key().equals(list))) {
      throw new RefusedException(List.of(Refusal.unknown("list", "list-unknown", list)));
    }
  }
}
