package org.holdfast.cluster;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs another program in this process and ends with the process that started it: the pipe between them closes
/// however that one ends, so no master and no worker is left behind.
public final class Companion {
    private Companion() {}

    /// @param words the program's main class, then its arguments
    public static void main(String[] words) throws ReflectiveOperationException {
        Thread watch = new Thread(Companion::endWithTheOther, "ends with the process that started it");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(words[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(words, 1, words.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(words[0] + " failed", e.getCause());
        }
    }

    private static void endWithTheOther() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said here; only the end of the pipe counts.
            }
        } catch (IOException e) {
            // A broken pipe is an ended pipe.
        }
        System.exit(0);
    }
}
