package nl.verkoop;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** A source file of the program as the compiler reads it. */
record SourceFile(String name, int lines, List<Type> types, List<Method> methods, String text) {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?!\\s*\\(#\\d+\\))");

  /** A class, record, interface or enum that is not inside another one. */
  record Type(String name, boolean isPublic, String javadoc) {}

  /** A method or constructor; the lines are those of its body, braces included. */
  record Method(String name, int lines) {}

  boolean hasUnfinishedWork() {
    return UNFINISHED.matcher(text).find();
  }

  static List<SourceFile> all() {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var paths = Files.walk(SOURCES);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      var trees = DocTrees.instance(task);
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> new Reader(trees, unit).read())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader extends TreePathScanner<Void, Void> {

    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    Reader(DocTrees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.unit = unit;
    }

    SourceFile read() {
      scan(unit, null);
      try {
        var text = unit.getSourceFile().getCharContent(true).toString();
        var path = SOURCES.toAbsolutePath().toUri().relativize(unit.getSourceFile().toUri());
        return new SourceFile(path.toString(), text.lines().toList().size(), types, methods, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (getCurrentPath().getParentPath().getLeaf() == unit) {
        types.add(
            new Type(
                type.getSimpleName().toString(),
                type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                javadoc(getCurrentPath())));
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        methods.add(new Method(owner() + "." + method.getName(), lines(method.getBody())));
      }
      return super.visitMethod(method, nothing);
    }

    private String owner() {
      return ((ClassTree) getCurrentPath().getParentPath().getLeaf()).getSimpleName().toString();
    }

    private int lines(Tree tree) {
      var positions = trees.getSourcePositions();
      var map = unit.getLineMap();
      return (int)
          (map.getLineNumber(positions.getEndPosition(unit, tree))
              - map.getLineNumber(positions.getStartPosition(unit, tree))
              + 1);
    }

    private String javadoc(TreePath path) {
      DocCommentTree comment = trees.getDocCommentTree(path);
      return comment == null ? "" : comment.getFirstSentence().toString();
    }
  }
}
