package nl.verkoop.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * The kinds of files that people may keep with something (feature C-01). The ending of the name
 * says which one it is meant to be, and the content whether it is.
 */
public enum FileType {
  PDF("application/pdf", content -> begins(content, "%PDF-"), "pdf"),
  PNG("image/png", content -> begins(content, "\u0089PNG\r\n\u001a\n"), "png"),
  JPEG("image/jpeg", content -> begins(content, "\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      content -> isOffice(content, "word/document.xml"),
      "docx"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content -> isOffice(content, "xl/workbook.xml"),
      "xlsx"),
  ODT(
      "application/vnd.oasis.opendocument.text",
      content -> isOpen(content, "application/vnd.oasis.opendocument.text"),
      "odt"),
  ODS(
      "application/vnd.oasis.opendocument.spreadsheet",
      content -> isOpen(content, "application/vnd.oasis.opendocument.spreadsheet"),
      "ods"),
  MAIL("message/rfc822", FileType::isMail, "eml"),
  TEXT("text/plain", FileType::isText, "txt"),
  CSV("text/csv", FileType::isText, "csv");

  /** A small file that becomes larger than this is meant to do harm. */
  private static final int LARGEST_UNPACKED = 200 << 20;

  private static final int MOST_PARTS = 10_000;

  /** Where an unpacked OpenDocument file says what it is, since nothing stands before it. */
  private static final int OPEN_TYPE_AT = 30;

  /** A field of a mail, or what goes on with the one before. */
  private static final Pattern MAIL_HEADER = Pattern.compile("[!-9;-~]+:|[ \\t]");

  private static final String SENDER = "from:";

  private final String mediaType;
  private final Predicate<byte[]> isOne;
  private final Set<String> endings;

  FileType(String mediaType, Predicate<byte[]> isOne, String... endings) {
    this.mediaType = mediaType;
    this.isOne = isOne;
    this.endings = Set.of(endings);
  }

  /** As programs write it. */
  public String mediaType() {
    return mediaType;
  }

  /** The kind that a file of this name is meant to be; none where nobody may keep such files. */
  public static Optional<FileType> named(String fileName) {
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.contains(".")
        ? Stream.of(values()).filter(type -> type.endings.contains(ending)).findAny()
        : Optional.empty();
  }

  /** The endings of names that may be kept. */
  public static List<String> allEndings() {
    return Stream.of(values()).flatMap(type -> type.endings.stream().sorted()).toList();
  }

  /** Whether this is such a file; one with macros is none. */
  public boolean isOne(byte[] content) {
    return isOne.test(content);
  }

  private static boolean begins(byte[] content, String magic) {
    var expected = magic.getBytes(StandardCharsets.ISO_8859_1);
    return content.length > expected.length
        && ByteBuffer.wrap(content, 0, expected.length).equals(ByteBuffer.wrap(expected));
  }

  private static boolean isOffice(byte[] content, String main) {
    var parts = begins(content, "PK\u0003\u0004") ? parts(content) : Set.<String>of();
    return parts.contains("[Content_Types].xml")
        && parts.contains(main)
        && parts.stream().noneMatch(part -> part.endsWith("vbaProject.bin"));
  }

  private static boolean isOpen(byte[] content, String type) {
    var expected = "mimetype" + type;
    return begins(content, "PK\u0003\u0004")
        && content.length > OPEN_TYPE_AT + expected.length()
        && new String(content, OPEN_TYPE_AT, expected.length(), StandardCharsets.ISO_8859_1)
            .equals(expected)
        && isPackedWithoutMacros(parts(content));
  }

  private static boolean isPackedWithoutMacros(Set<String> parts) {
    return parts.contains("content.xml")
        && parts.stream()
            .noneMatch(part -> part.startsWith("Basic/") || part.startsWith("Scripts/"));
  }

  /** The names of what is packed in a file; none where it cannot be unpacked, or is too much. */
  private static Set<String> parts(byte[] content) {
    var names = new HashSet<String>();
    var buffer = new byte[1 << 16];
    var left = LARGEST_UNPACKED;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        names.add(part.getName());
        for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
          left -= read;
          if (left < 0) {
            return Set.of();
          }
        }
        if (names.size() > MOST_PARTS) {
          return Set.of();
        }
      }
      return names;
    } catch (IOException | IllegalArgumentException e) {
      return Set.of();
    }
  }

  private static boolean isText(byte[] content) {
    for (var each : content) {
      if (each >= 0 && each < ' ' && "\t\n\r\f".indexOf(each) < 0) {
        return false;
      }
    }
    return content.length > 0;
  }

  private static boolean isMail(byte[] content) {
    if (!isText(content)) {
      return false;
    }
    var hasSender = false;
    var lines = new String(content, StandardCharsets.ISO_8859_1).lines().iterator();
    while (lines.hasNext()) {
      var line = lines.next();
      if (line.isEmpty()) {
        return hasSender;
      }
      if (!MAIL_HEADER.matcher(line).lookingAt()) {
        return false;
      }
      hasSender |= line.regionMatches(true, 0, SENDER, 0, SENDER.length());
    }
    return false;
  }
}
