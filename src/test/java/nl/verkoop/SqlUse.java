package nl.verkoop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds which tables are named in SQL, by reading the texts in the sources. */
final class SqlUse {

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:from|join|straight_join|into|update|truncate|table)\\s+\\(?(\\w+)");

  private static final Pattern CREATED =
      Pattern.compile(
          "(?i)create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\)[^;)]*;", Pattern.DOTALL);

  private static final Pattern REFERRED = Pattern.compile("(?i)\\breferences\\s+(\\w+)");

  /** From the verb to where what is written ends: its columns, its values or its condition. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)\\b(?:insert\\s+(?:ignore\\s+)?into|replace\\s+into|delete\\s+from|truncate(?:\\s+table)?)"
              + "\\s+(\\w+)|\\bupdate\\s+(\\w+.*?)\\bset\\b",
          Pattern.DOTALL);

  private SqlUse() {}

  /** One table that is named somewhere. */
  record Use(String module, String place, String table, boolean isWrite) {

    @Override
    public String toString() {
      return module + "/" + place + (isWrite ? " writes " : " reads ") + table;
    }
  }

  static List<Use> inSources(Path main, Collection<String> tables) throws IOException {
    return inSources(main, tables.stream().collect(Collectors.toMap(each -> each, each -> each)));
  }

  /** By every name that a text may call a table by: SQL by its own, JPQL by that of its entity. */
  static List<Use> inSources(Path main, Map<String, String> tables) throws IOException {
    var uses = new ArrayList<Use>();
    for (var file : sources(main)) {
      var module = main.relativize(file).getName(0).toString();
      var place = file.getFileName().toString().replace(".java", "");
      for (var text : literals(Files.readString(file))) {
        uses.addAll(of(module, place, text, tables));
      }
    }
    return uses;
  }

  static List<Path> sources(Path main) throws IOException {
    try (var files = Files.walk(main)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** A text names a table behind a word of SQL, or by being its name and nothing else. */
  static List<Use> of(String module, String place, String text, Map<String, String> tables) {
    var written = written(text);
    var named =
        text.contains("_") && tables.containsKey(text)
            ? List.of(text)
            : NAMED.matcher(text).results().map(found -> found.group(1)).toList();
    return named.stream()
        .filter(tables::containsKey)
        .map(name -> new Use(module, place, tables.get(name), written.contains(name)))
        .toList();
  }

  private static Set<String> written(String sql) {
    return WRITTEN
        .matcher(sql)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .flatMap(part -> Pattern.compile("\\w+").matcher(part).results())
        .map(word -> word.group())
        .collect(Collectors.toSet());
  }

  static List<String> literals(String source) {
    return LITERAL
        .matcher(source.replaceAll("(?m)^\\s*(?://|\\*|/\\*).*$", ""))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  private static final Pattern TOUCHED =
      Pattern.compile(
          "(?i)\\bcreate table (?:if not exists )?(\\w+)|\\balter table (\\w+)"
              + "|\\binsert into (\\w+)|\\b(?:before|after) (?:insert|update|delete) on (\\w+)"
              + "|\\bindex \\w+ on (\\w+)");

  static Set<String> created(Path migrations) throws IOException {
    return touched(migrations).stream()
        .map(Use::table)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the script of each module makes, fills or guards. */
  static List<Use> touched(Path migrations) throws IOException {
    var uses = new ArrayList<Use>();
    for (var script : scripts(migrations).entrySet()) {
      var module = script.getKey().replaceAll("^V\\d+__(\\w+)\\.sql$", "$1");
      TOUCHED
          .matcher(script.getValue())
          .results()
          .map(SqlUse::only)
          .forEach(table -> uses.add(new Use(module, script.getKey(), table, true)));
    }
    return uses;
  }

  private static String only(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToObj(found::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** Which table refers to which. */
  static List<String[]> foreignKeys(Path migrations) throws IOException {
    var keys = new ArrayList<String[]>();
    for (var sql : scripts(migrations).values()) {
      Matcher table = CREATED.matcher(sql);
      while (table.find()) {
        REFERRED
            .matcher(table.group(2))
            .results()
            .forEach(found -> keys.add(new String[] {table.group(1), found.group(1)}));
      }
    }
    return keys;
  }

  private static Map<String, String> scripts(Path migrations) throws IOException {
    var scripts = new TreeMap<String, String>();
    try (var files = Files.list(migrations)) {
      for (var file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
        scripts.put(
            file.getFileName().toString(), Files.readString(file).replaceAll("(?m)--.*$", ""));
      }
    }
    return scripts;
  }
}
