package nl.verkoop.banking.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zipped download: several statement files in one, read as if they were one file. */
final class ZipContent {

  private static final int MOST_FILES = 1000;

  private final List<BankStatement> statements = new ArrayList<>();
  private final List<StatementFile.Warning> warnings = new ArrayList<>();
  private final TreeSet<String> formats = new TreeSet<>();
  private final Function<byte[], StatementFile.Read> plain;
  private int interimReports;
  private int files;
  private int bytes;

  private ZipContent(Function<byte[], StatementFile.Read> plain) {
    this.plain = plain;
  }

  static boolean isZip(byte[] content) {
    return content.length > 4
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /** Reads each packed file as a plain one is read. */
  static StatementFile.Read read(byte[] content, Function<byte[], StatementFile.Read> plain) {
    var zip = new ZipContent(plain);
    try (var input = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry each = input.getNextEntry(); each != null; each = input.getNextEntry()) {
        // A folder is unpacked too: it can hold bytes, which would be read to pass it by.
        byte[] unpacked = zip.unpack(input);
        if (!each.isDirectory()) {
          zip.add(each.getName(), unpacked);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw UnreadableFileException.malformed("zip");
    }
    return zip.result();
  }

  private byte[] unpack(ZipInputStream input) throws IOException {
    files++;
    byte[] unpacked = input.readNBytes(StatementReader.LARGEST_FILE - bytes + 1);
    bytes += unpacked.length;
    if (bytes > StatementReader.LARGEST_FILE || files > MOST_FILES) {
      throw new UnreadableFileException(StatementFile.Refused.TOO_LARGE, "zip");
    }
    return unpacked;
  }

  private void add(String name, byte[] content) {
    try {
      StatementFile.Read read = plain.apply(content);
      formats.add(read.format());
      statements.addAll(read.statements());
      warnings.addAll(read.warnings());
    } catch (UnreadableFileException unreadable) {
      StatementFile.Refused refused = unreadable.refused();
      if (!refused.reasonCode().equals(StatementFile.Refused.INTERIM_REPORT)) {
        throw new UnreadableFileException(
            refused.reasonCode(), BankText.shorten(name) + ": " + refused.detail());
      }
      interimReports++;
      warnings.add(
          new StatementFile.Warning(
              StatementFile.Warning.INTERIM_SKIPPED, "", BankText.shorten(name)));
    }
  }

  private StatementFile.Read result() {
    if (formats.isEmpty() && interimReports > 0) {
      throw new UnreadableFileException(StatementFile.Refused.INTERIM_REPORT, "zip");
    }
    if (formats.isEmpty()) {
      throw new UnreadableFileException(StatementFile.Refused.UNKNOWN_FORMAT, "zip");
    }
    return new StatementFile.Read(String.join("+", formats), statements, warnings);
  }
}
