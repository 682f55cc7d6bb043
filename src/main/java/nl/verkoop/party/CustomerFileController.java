package nl.verkoop.party;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.verkoop.party.CustomerFiles.Kept;
import nl.verkoop.party.CustomerNotes.Note;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lets people keep files and notes with a customer's card (feature C-01). */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customers/{no}")
@Tag(name = "Customers")
class CustomerFileController {

  private final CustomerFiles files;
  private final CustomerNotes notes;
  private final CardAuthors authors;
  private final People people;

  CustomerFileController(
      CustomerFiles files, CustomerNotes notes, CardAuthors authors, People people) {
    this.files = files;
    this.notes = notes;
    this.authors = authors;
    this.people = people;
  }

  /** A file, and who kept it, by the name of that time. */
  record FileView(
      @JsonUnwrapped Kept file,
      String keptByName,
      @Schema(description = "Whether whoever asks may take it away") boolean removable) {}

  /** A note, and who wrote it, by the name of that time. */
  record NoteView(
      @JsonUnwrapped Note note,
      String writtenByName,
      @Schema(description = "Whether whoever asks may take it away") boolean removable) {}

  /** The number of what was kept. */
  record Added(long id) {}

  /** What somebody wants others to know. */
  record Written(@Schema(description = "One line, at most 500 characters") String note) {}

  @GetMapping("/files")
  @Operation(summary = "Files that are kept with a customer's card, the newest first")
  List<FileView> files(@PathVariable String no, Authentication login) {
    var all = files.of(no);
    var names = people.among(all.stream().map(Kept::keptBy));
    var groups = Logins.groups(login);
    return all.stream()
        .map(
            each ->
                new FileView(
                    each,
                    names.at(each.keptBy(), each.keptAt()),
                    authors.mayRemove(each.keptBy(), groups)))
        .toList();
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps a file with a customer's card",
      description =
          "At most 10 MB: pdf, png, jpg, docx, xlsx, odt, ods, eml, txt or csv. Refused (422): a file that is not what its "
              + "name says, and one with macros.")
  Added keep(@PathVariable String no, @RequestPart MultipartFile file) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return new Added(files.keep(no, name, file.getBytes()));
  }

  @GetMapping("/files/{id}")
  @Operation(summary = "A file that is kept with a customer's card, to be saved")
  ResponseEntity<byte[]> content(@PathVariable String no, @PathVariable long id) {
    var file = files.content(no, id);
    var name = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.bytes());
  }

  @DeleteMapping("/files/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a file away from a customer's card",
      description = "Whoever kept it may, and managers (403 for others).")
  void remove(@PathVariable String no, @PathVariable long id, Authentication login) {
    files.remove(no, id, Logins.groups(login));
  }

  @GetMapping("/notes")
  @Operation(summary = "What is written of a customer, the newest first; at most 200")
  List<NoteView> notes(@PathVariable String no, Authentication login) {
    var all = notes.of(no);
    var names = people.among(all.stream().map(Note::writtenBy));
    var groups = Logins.groups(login);
    return all.stream()
        .map(
            each ->
                new NoteView(
                    each,
                    names.at(each.writtenBy(), each.writtenAt()),
                    authors.mayRemove(each.writtenBy(), groups)))
        .toList();
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Writes a line about a customer")
  Added write(@PathVariable String no, @RequestBody Written written) {
    return new Added(notes.write(no, written.note()));
  }

  @DeleteMapping("/notes/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a line about a customer away",
      description = "Whoever wrote it may, and managers (403 for others).")
  void removeNote(@PathVariable String no, @PathVariable long id, Authentication login) {
    notes.remove(no, id, Logins.groups(login));
  }
}
