package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdfast.office.access.Refused;
import org.holdfast.office.shell.DataFolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The mapping profiles: those shipped, and those a deployment puts into the folder `profiles` of its data
/// folder. One of the same name replaces ours.
@Component
class Profiles {
    private static final String SHIPPED = "classpath*:org/holdfast/office/intake/profiles/*.yaml";

    private final Map<String, Profile> byName = new TreeMap<>();

    Profiles(Targets targets, DataFolder data) {
        ProfileLoader loader = new ProfileLoader(targets::of);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                try (InputStream in = resource.getInputStream()) {
                    add(loader, String.valueOf(resource.getFilename()), in);
                }
            }
            Path own = data.resolve("profiles");
            if (Files.isDirectory(own)) {
                addOwn(loader, own);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addOwn(ProfileLoader loader, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(loader, file.getFileName().toString(), in);
                }
            }
        }
    }

    private void add(ProfileLoader loader, String fileName, InputStream in) {
        String name = fileName.replaceAll("\\.yaml$", "");
        byName.put(name, loader.read(name, in));
    }

    Profile of(String name) {
        Profile profile = byName.get(name);
        if (profile == null) {
            throw Refused.input("intake.problem.profile", name);
        }
        return profile;
    }

    Collection<Profile> all() {
        return byName.values();
    }
}
