package dev.plumbline.benchmarks.pages;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A documentation comment as blocks of Markdown: paragraphs, and list items that begin with -. */
final class CommentText extends SimpleDocTreeVisitor<Void, Void> {
  static final String ITEM = "- ";

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private String start = "";
  private boolean preformatted;

  private final Function<String, Optional<String>> constants;

  private CommentText(Function<String, Optional<String>> constants) {
    this.constants = constants;
  }

  /**
   * Turns the body of a comment into blocks.
   *
   * @param constants the value of a constant, if it is known, by its name as {@code @value} has it
   * @throws IllegalArgumentException if it holds markup that no page knows, or the value of a
   *     constant that is not known
   */
  static List<String> blocks(
      Iterable<? extends DocTree> body, Function<String, Optional<String>> constants) {
    CommentText text = new CommentText(constants);
    text.visit(body, null);
    text.end("");
    return List.copyOf(text.blocks);
  }

  private void end(String next) {
    String clean = block.toString().strip();
    if (!clean.isEmpty()) {
      blocks.add(
          preformatted
              ? "```text\n" + clean.replace('`', '\'') + "\n```"
              : start + clean.replaceAll("\\s+", " "));
    }
    block.setLength(0);
    start = next;
  }

  @Override
  public Void visitText(TextTree text, Void unused) {
    block.append(preformatted ? text.getBody() : Markdown.text(text.getBody()));
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void unused) {
    String body = literal.getBody().getBody();
    if (preformatted) {
      block.append(body);
      return null;
    }
    block.append(literal.getKind() == DocTree.Kind.CODE ? code(body) : Markdown.text(body));
    return null;
  }

  @Override
  public Void visitLink(LinkTree link, Void unused) {
    if (link.getLabel().isEmpty()) {
      block.append(reference(link.getReference().getSignature()));
    } else {
      visit(link.getLabel(), null);
    }
    return null;
  }

  @Override
  public Void visitValue(ValueTree value, Void unused) {
    String name = value.getReference() == null ? "" : value.getReference().getSignature();
    block.append(
        constants
            .apply(name)
            .map(Markdown::text)
            .orElseThrow(
                () -> new IllegalArgumentException("no page knows the value of " + value)));
    return null;
  }

  private static String reference(String signature) {
    String name = signature.startsWith("#") ? signature.substring(1) : signature;
    return code(name.replace('#', '.'));
  }

  private static String code(String body) {
    return "`" + body.replace('`', '\'').replaceAll("\\s+", " ").strip() + "`";
  }

  @Override
  public Void visitEntity(EntityTree entity, Void unused) {
    block.append('&').append(entity.getName()).append(';');
    return null;
  }

  @Override
  public Void visitStartElement(StartElementTree element, Void unused) {
    switch (element.getName().toString().toLowerCase(Locale.ROOT)) {
      case "p", "ul", "ol" -> end("");
      case "li" -> end(ITEM);
      case "pre" -> {
        end("");
        preformatted = true;
      }
      case "i", "em", "b", "strong", "code", "sub", "sup", "var" -> {}
      default ->
          throw new IllegalArgumentException("no page knows the element " + element.getName());
    }
    return null;
  }

  @Override
  public Void visitEndElement(EndElementTree element, Void unused) {
    switch (element.getName().toString().toLowerCase(Locale.ROOT)) {
      case "p", "ul", "ol", "li" -> end("");
      case "pre" -> {
        end("");
        preformatted = false;
      }
      default -> {}
    }
    return null;
  }

  @Override
  protected Void defaultAction(DocTree tree, Void unused) {
    throw new IllegalArgumentException("no page knows " + tree.getKind() + ": " + tree);
  }
}
