package org.holdfast.policy.expression;

/// The text of an expression cannot be read or understood. `offset` counts characters from the start of the
/// text.
public final class ExpressionError extends Exception {

    private static final long serialVersionUID = 1;
    private final String code;
    private final int offset;
    private final String why;
    private final String cure;

    public ExpressionError(String code, int offset, String what, String why, String cure) {
        super(what);
        this.code = code;
        this.offset = offset;
        this.why = why;
        this.cure = cure;
    }

    public String code() {
        return code;
    }

    public int offset() {
        return offset;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String why() {
        return why;
    }

    public String cure() {
        return cure;
    }
}
