package org.holdfast.policy.evaluate;

/// Three-valued truth as two bits: 1 "it may be true", 2 "it may be false". So and, or and not are bit
/// operations.
public final class Kleene {

    public static final byte TRUE = 1;
    public static final byte FALSE = 2;
    public static final byte UNKNOWN = 3;

    private Kleene() {}

    public static byte of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
