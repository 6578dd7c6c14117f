package org.holdfast.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The statements of one module, kept as files in `sql/` beside it, so that each can be read and pasted into a
/// console.
public final class SqlFiles {
    private final Class<?> module;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private SqlFiles(Class<?> module) {
        this.module = module;
    }

    /// Files in the `sql` folder beside `module`; for a class in `internal` or `web`, in the folder of the
    /// module itself.
    public static SqlFiles of(Class<?> module) {
        return new SqlFiles(module);
    }

    /// The statement in `sql/<name>.sql`.
    ///
    /// @throws IllegalArgumentException when there is no such file: a mistake in the program
    public String text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String folder = "/" + module.getPackageName().replace('.', '/').replaceAll("/(internal|web)(/.*)?$", "");
        String path = folder + "/sql/" + name + ".sql";
        try (InputStream in = module.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no statement " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("The statement " + path + " could not be read", e);
        }
    }
}
