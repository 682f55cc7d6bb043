package nl.verkoop.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import nl.verkoop.shared.MayCall;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which columns belong in the files that can be sent. */
@RestController
@MayCall
@Tag(name = "Imports")
class ImportFileController {

  private final List<FileView> files;

  ImportFileController(List<ImportFile.Source> sources) {
    this.files =
        sources.stream()
            .flatMap(source -> source.importFiles().stream())
            .map(FileView::of)
            .sorted(Comparator.comparing(FileView::name))
            .toList();
  }

  /** A kind of file with its columns, in the order in which people read them. */
  record FileView(
      @Schema(
              description = "Of its address too; orders and lines are sent together",
              example = "customers")
          String name,
      @Schema(description = "Columns that a file must have") List<String> required,
      @Schema(description = "Columns that it may leave out") List<String> optional) {

    static FileView of(ImportFile file) {
      return new FileView(file.name(), file.columns().required(), file.columns().optional());
    }
  }

  @GetMapping("/api/import/files")
  @Operation(summary = "The files that can be sent, with their columns")
  List<FileView> files() {
    return files;
  }
}
