package org.holdfast.office.intake.internal;

/// A file that cannot be read at all. Both sentences say what is wrong and what to do.
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String zh;

    public FileRefused(String code, String zh, String en) {
        super(en);
        this.code = code;
        this.zh = zh;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return String.valueOf(getMessage());
    }
}
