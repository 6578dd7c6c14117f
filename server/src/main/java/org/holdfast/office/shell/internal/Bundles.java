package org.holdfast.office.shell.internal;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.holdfast.office.shell.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every module's message bundles, read once.
@Component
class Bundles implements Words {
    private final Map<String, String> zh = new HashMap<>();
    private final Map<String, String> en = new HashMap<>();

    Bundles() throws IOException {
        read("zh", zh);
        read("en", en);
    }

    @Override
    public String get(Locale language, String key, Object... arguments) {
        String pattern = of(language).get(key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, ULocale.forLocale(language)).format(arguments);
    }

    @Override
    public boolean has(Locale language, String key) {
        return of(language).containsKey(key);
    }

    @Override
    public Set<String> keys(Locale language) {
        return Set.copyOf(of(language).keySet());
    }

    private Map<String, String> of(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
    }

    private static void read(String language, Map<String, String> into) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/holdfast/office/*/messages_" + language + ".properties");
        for (Resource file : files) {
            Properties bundle = new Properties();
            try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                bundle.load(text);
            }
            bundle.forEach((key, text) -> {
                if (into.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("Two message bundles define the key " + key);
                }
            });
        }
    }
}
