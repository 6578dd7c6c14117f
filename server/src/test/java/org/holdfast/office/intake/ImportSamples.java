package org.holdfast.office.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.TestOffice;

/// A batch stands where the one who brought it does. Its one row is wrong, so that there is something to
/// read.
public class ImportSamples implements RouteSample {
    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /imports/templates/{profile}",
                "GET /imports/{id}",
                "GET /imports/{id}/errors",
                "GET /imports/{id}/findings",
                "GET /imports/{id}/progress",
                "POST /imports/{id}/confirm",
                "POST /imports/{id}/withdraw");
    }

    @Override
    public boolean isPlaceless(String route) {
        return route.endsWith("{profile}");
    }

    /// These files were brought by somebody else than the liaison who looks.
    @Override
    public boolean isPersonal(String route, String role) {
        return role.equals("department_liaison");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        if (isPlaceless(route)) {
            return Optional.of(Request.get("/imports/templates/households"));
        }
        boolean decides = route.startsWith("POST");
        String path = decides
                ? waiting(office, level, code)
                : "/imports/" + batch(office, level, code).publicId();
        return Optional.of(
                switch (route.substring(route.lastIndexOf('/'))) {
                    case "/confirm" -> new Request(path + "/confirm", Map.of("mode", "good"));
                    case "/withdraw" -> new Request(path + "/withdraw", Map.of());
                    case "/errors" -> Request.get(path + "/errors");
                    case "/findings" -> Request.get(path + "/findings");
                    case "/progress" -> Request.get(path + "/progress");
                    default -> Request.get(path);
                });
    }

    /// A file that has been read and waits for a yes.
    private static String waiting(TestOffice office, int level, long code) {
        long until = code + (level == 5 ? 1 : level == 4 ? 1_000 : 1_000_000);
        Acting officer = new Acting(1, 1, "county_officer", "样本", "县局", level, code, code, until, "", Locale.CHINA);
        Imports imports = office.bean(Imports.class);
        try {
            Path file = Files.createTempFile("sample", ".csv");
            String row = "%d,%012d,199,three,maybe,none,".formatted(System.nanoTime(), code);
            Files.write(file, CountyFiles.csv(CountyFiles.HOUSEHOLD_HEAD, List.of(row)));
            UUID key = UUID.randomUUID();
            String path = imports.receive(
                            officer,
                            WriteRequest.of(key, "POST /imports", key.toString()),
                            new Imports.Bringing("households", "sample.csv", Map.of()),
                            file)
                    .body();
            Files.deleteIfExists(file);
            UUID id = UUID.fromString(path.replaceAll("^/imports/([0-9a-f-]{36}).*$", "$1"));
            for (int i = 0; i < 200; i++) {
                if (imports.find(officer, id).orElseThrow().state() == Batch.State.PREVIEWED) {
                    return "/imports/" + id;
                }
                Thread.sleep(50);
            }
            throw new IllegalStateException("The sample was not read within ten seconds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A file of one county with one wrong row, read and answered.
    public static UUID ofCounty(TestOffice office, long code) {
        return batch(office, 3, code).publicId();
    }

    private static Batch batch(TestOffice office, int level, long code) {
        try {
            Path file = Files.createTempFile("sample", ".csv");
            String row = "%d,%012d,199,three,maybe,none,".formatted(System.nanoTime(), code);
            Files.write(file, CountyFiles.csv(CountyFiles.HOUSEHOLD_HEAD, List.of(row)));
            Acting job = Acting.system("sample", code, code + (level == 5 ? 1 : level == 4 ? 1_000 : 1_000_000));
            Batch brought = office.bean(Imports.class)
                    .bring(job, new Imports.Bringing("households", "sample.csv", Map.of()), file, false);
            Files.delete(file);
            return brought;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
