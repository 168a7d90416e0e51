package dev.plumbline.cli.code;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Tells of every call of a method whether its first argument is a string constant, as far as the
 * instructions just before it show: {@code forName("a.B")}, {@code loader.loadClass("a.B")} and
 * {@code forName("a.B", true, Some.class.getClassLoader())}. In doubt it is none.
 */
final class ConstantNames extends MethodVisitor {
  private final Calls calls;
  private State state = State.OTHER;

  /** Where a call goes. */
  interface Calls {
    /** A call of a method of a class, its name with slashes. */
    void saw(String owner, String name, boolean constant);
  }

  /** What lies on top of the stack. */
  private enum State {
    /** Unknown. */
    OTHER,
    /** A string constant. */
    NAME,
    /** A string constant and a flag. */
    FLAG,
    /** A string constant, a flag and one value of any kind. */
    LOADER
  }

  ConstantNames(Calls calls) {
    super(Opcodes.ASM9);
    this.calls = calls;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean constant =
        descriptor.startsWith("(Ljava/lang/String;)")
            ? state == State.NAME
            : descriptor.startsWith("(Ljava/lang/String;ZLjava/lang/ClassLoader;)")
                && state == State.LOADER;
    calls.saw(owner, name, constant);
    // From an object to its class or loader: one value for another.
    boolean exchanges =
        state == State.LOADER
            && opcode != Opcodes.INVOKESTATIC
            && descriptor.startsWith("()")
            && !descriptor.endsWith(")V")
            && !descriptor.endsWith(")J")
            && !descriptor.endsWith(")D");
    boolean makes =
        state == State.FLAG && opcode == Opcodes.INVOKESTATIC && descriptor.startsWith("()L");
    state = exchanges || makes ? State.LOADER : State.OTHER;
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof String) {
      state = State.NAME;
    } else {
      state = state == State.FLAG && value instanceof Type ? State.LOADER : State.OTHER;
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (state == State.NAME && (opcode == Opcodes.ICONST_0 || opcode == Opcodes.ICONST_1)) {
      state = State.FLAG;
    } else {
      state = state == State.FLAG && opcode == Opcodes.ACONST_NULL ? State.LOADER : State.OTHER;
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    state = state == State.FLAG && opcode == Opcodes.ALOAD ? State.LOADER : State.OTHER;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    state = State.OTHER;
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    state = State.OTHER;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    state = State.OTHER;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    state = State.OTHER;
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    state = State.OTHER;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    state = State.OTHER;
  }

  @Override
  public void visitLabel(Label label) {
    // Another way may lead here, with another name.
    state = State.OTHER;
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    state = State.OTHER;
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    state = State.OTHER;
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    state = State.OTHER;
  }
}
