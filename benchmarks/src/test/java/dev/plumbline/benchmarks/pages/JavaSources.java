package dev.plumbline.benchmarks.pages;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What sources say in their documentation comments, read by the compiler's own parser. */
final class JavaSources {

  /**
   * What a documentation comment says. It is turned into text only when somebody asks, for pages
   * don't know all markup and don't show every type.
   *
   * @param tree null when there is no comment
   * @param type the type around it, whose constants it may name without saying whose they are
   * @param constants value of each constant of all files, by qualified name
   */
  record Comment(DocCommentTree tree, String type, Map<String, String> constants) {
    /** Its blocks of Markdown; none when there is no comment. */
    List<String> blocks() {
      return tree == null ? List.of() : CommentText.blocks(tree.getFullBody(), this::value);
    }

    /**
     * The value of a constant, looked for in the type, in what is around it, and in its package.
     *
     * @param signature as in {@code @value}: {@code #NAME} or {@code Other#NAME}
     */
    private Optional<String> value(String signature) {
      String path = signature.startsWith("#") ? signature.substring(1) : signature;
      String name = path.replace('#', '.');
      for (String around = type; !around.isEmpty(); around = outer(around)) {
        String found = constants.get(around + "." + name);
        if (found != null) {
          return Optional.of(found);
        }
      }
      return Optional.ofNullable(constants.get(name));
    }

    private static String outer(String name) {
      return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The first block; empty when there is none. */
    String first() {
      List<String> blocks = blocks();
      return blocks.isEmpty() ? "" : blocks.get(0);
    }
  }

  /**
   * A type and what is said of it.
   *
   * @param name qualified name, nested types after a dot
   * @param comment of the type
   * @param benchmarks comment of each method with {@code @Benchmark}, in the order of the source
   * @param parameters comment of each field with {@code @Param}
   */
  record Type(
      String name,
      Comment comment,
      Map<String, Comment> benchmarks,
      Map<String, Comment> parameters) {}

  private JavaSources() {}

  /**
   * Reads files.
   *
   * @return types by qualified name, in the order of the files
   * @throws IllegalArgumentException if a file can't be parsed
   */
  static Map<String, Type> read(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Map<String, Type> types = new LinkedHashMap<>();
    Map<String, String> constants = new HashMap<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  problems,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      DocTrees comments = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Types(comments, types, constants).scan(unit, String.valueOf(unit.getPackageName()));
      }
    }
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalArgumentException(problem.toString());
      }
    }
    return types;
  }

  /** Walks a file; the parameter is the name of what surrounds the place. */
  private static final class Types extends TreePathScanner<Void, String> {
    private final DocTrees comments;
    private final Map<String, Type> types;
    private final Map<String, String> constants;

    Types(DocTrees comments, Map<String, Type> types, Map<String, String> constants) {
      this.comments = comments;
      this.types = types;
      this.constants = constants;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      if (type.getSimpleName().isEmpty()) {
        return null; // anonymous
      }
      String name = outer + "." + type.getSimpleName();
      types.put(name, new Type(name, comment(name), new LinkedHashMap<>(), new LinkedHashMap<>()));
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      if (annotated(method.getModifiers(), "Benchmark")) {
        types.get(type).benchmarks().put(method.getName().toString(), comment(type));
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, String type) {
      if (annotated(field.getModifiers(), "Param")) {
        types.get(type).parameters().put(field.getName().toString(), comment(type));
      }
      boolean constant =
          field.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
      if (constant && field.getInitializer() != null) {
        ConstantValue.of(field.getInitializer())
            .ifPresent(value -> constants.put(type + "." + field.getName(), value));
      }
      return null;
    }

    private Comment comment(String type) {
      return new Comment(comments.getDocCommentTree(getCurrentPath()), type, constants);
    }

    private static boolean annotated(ModifiersTree modifiers, String annotation) {
      return modifiers.getAnnotations().stream()
          .anyMatch(each -> simple(each.getAnnotationType()).equals(annotation));
    }

    private static String simple(Tree type) {
      String text = type.toString().replaceFirst("<.*", "");
      return text.substring(text.lastIndexOf('.') + 1);
    }
  }
}
