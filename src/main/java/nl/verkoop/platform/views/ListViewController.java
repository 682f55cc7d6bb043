package nl.verkoop.platform.views;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps how people want the lists of our pages. */
@RestController
@MayCall
@RequestMapping("/api/list-views")
@Tag(name = "Lists")
class ListViewController {

  private final ListViews views;
  private final People people;

  ListViewController(ListViews views, People people) {
    this.views = views;
    this.people = people;
  }

  /** A view, as whoever asks may use it. */
  record View(
      String id,
      String name,
      @Schema(description = "What stands in the page's address: columns, sort and what narrows it")
          String settings,
      @Schema(description = "Which a change must name") int version,
      @Schema(description = "Whether it is the caller's, who alone can change it") boolean own,
      String ownerName,
      @Schema(description = "The group that may use it too; empty for nobody") String sharedWith,
      @Schema(description = "Whether the list opens with it for the caller") boolean opens) {}

  /** The views of a list, and the groups with which the caller could share one. */
  record Views(List<View> views, List<GroupChoice> groups) {}

  /** A group, and what it is called. */
  record GroupChoice(String id, String name) {}

  /** What is kept under a name, of which list. */
  record NewView(String list, String name, String settings) {}

  /** The id of what was kept. */
  record Kept(String id) {}

  /** With which view a list opens. */
  record Opening(@Schema(description = "Empty for the list as it comes") String id) {}

  /** Who may use a view too. */
  record Sharing(@Schema(description = "Empty for nobody") String group) {}

  @GetMapping
  @Operation(
      summary = "My views of a list, and those that are shared with my groups",
      description = "A list is named as its page is: `customers`, `quotes`, `orders`.")
  Views of(@RequestParam String list, Authentication login, Locale language) {
    var reader = reader(login);
    var kept = views.of(list, reader);
    var opening = views.opening(list, reader);
    var names = people.of(kept.stream().map(each -> each.owner).distinct().toList());
    return new Views(
        kept.stream().map(each -> view(each, reader, opening, names)).toList(),
        reader.groups().stream()
            .flatMap(group -> Role.find(group).stream())
            .map(role -> new GroupChoice(role.id(), role.in(language)))
            .toList());
  }

  private static View view(
      StoredListView kept, ListViews.Reader reader, Optional<String> opening, People.Names names) {
    return new View(
        kept.id,
        kept.name,
        kept.settings,
        kept.version,
        kept.owner.equals(reader.user()),
        names.now(kept.owner),
        kept.sharedWith,
        opening.filter(kept.id::equals).isPresent());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps how I want a list, under a name",
      description =
          "`settings` is what the address of its page holds behind the question mark, such as "
              + "`overdue=true&sort=-balance&columns=no,name,balance`. At most 50 of one list.")
  Kept keep(@RequestBody NewView asked, Authentication login) {
    var list = asked.list() == null ? "" : asked.list();
    return new Kept(
        views.keep(list, new ListViews.Asked(asked.name(), asked.settings()), reader(login)));
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Changes a view of mine; give the version that was read")
  void change(
      @PathVariable String id,
      @RequestParam int version,
      @RequestBody ListViews.Asked asked,
      Authentication login) {
    views.change(id, version, asked, reader(login));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a view of mine away, from everybody who uses it")
  void remove(@PathVariable String id, @RequestParam int version, Authentication login) {
    views.remove(id, version, reader(login));
  }

  @PutMapping("/openings/{list}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lets a list open with this view, for me")
  void openWith(@PathVariable String list, @RequestBody Opening opening, Authentication login) {
    views.openWith(list, opening.id() == null ? "" : opening.id(), reader(login));
  }

  @PutMapping("/{id}/sharing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "Lets a group of mine use a view of mine, or takes a view back from it",
      description = "What another shared with a group of mine, I can take back.")
  void share(
      @PathVariable String id,
      @RequestParam int version,
      @RequestBody Sharing sharing,
      Authentication login) {
    views.share(id, version, sharing.group() == null ? "" : sharing.group(), reader(login));
  }

  private static ListViews.Reader reader(Authentication login) {
    return new ListViews.Reader(login.getName(), Logins.groups(login));
  }
}
