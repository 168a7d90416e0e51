package dev.plumbline.benchmarks.pages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.Optional;

/**
 * What the value of a constant is, as far as its expression says: literals, and sums, differences,
 * products and quotients of whole numbers. Sources are parsed and not compiled, so a constant that
 * is made of another one has no value here.
 */
final class ConstantValue extends SimpleTreeVisitor<Optional<Object>, Void> {
  private ConstantValue() {
    super(Optional.empty());
  }

  /** The value in words; empty when the expression doesn't say it, or would overflow. */
  static Optional<String> of(ExpressionTree expression) {
    try {
      return expression.accept(new ConstantValue(), null).map(String::valueOf);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Object> visitLiteral(LiteralTree literal, Void unused) {
    return literal.getValue() instanceof Integer whole
        ? Optional.of(whole.longValue())
        : Optional.ofNullable(literal.getValue());
  }

  @Override
  public Optional<Object> visitParenthesized(ParenthesizedTree parentheses, Void unused) {
    return parentheses.getExpression().accept(this, null);
  }

  @Override
  public Optional<Object> visitUnary(UnaryTree unary, Void unused) {
    Optional<Object> value = unary.getExpression().accept(this, null);
    return unary.getKind() == Tree.Kind.UNARY_MINUS
        ? value.filter(Long.class::isInstance).<Object>map(whole -> Math.negateExact((Long) whole))
        : Optional.empty();
  }

  @Override
  public Optional<Object> visitBinary(BinaryTree binary, Void unused) {
    Optional<Object> left = binary.getLeftOperand().accept(this, null);
    Optional<Object> right = binary.getRightOperand().accept(this, null);
    if (left.isEmpty()
        || right.isEmpty()
        || !(left.get() instanceof Long a)
        || !(right.get() instanceof Long b)) {
      return Optional.empty();
    }
    return switch (binary.getKind()) {
      case PLUS -> Optional.of(Math.addExact(a, b));
      case MINUS -> Optional.of(Math.subtractExact(a, b));
      case MULTIPLY -> Optional.of(Math.multiplyExact(a, b));
      case DIVIDE -> Optional.of(a / b);
      default -> Optional.empty();
    };
  }
}
