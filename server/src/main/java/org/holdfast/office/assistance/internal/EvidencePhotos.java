package org.holdfast.office.assistance.internal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.shell.KeptFiles;
import org.holdfast.office.shell.Masked;
import org.holdfast.office.shell.Pictures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Draws photos anew, keeps them with their act, and shows one to whoever may see the plan.
@Component
class EvidencePhotos implements Photos {
    private static final String DELIVER = "plan.deliver";
    private static final String VIEW = "plan.view";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final UploadRows uploads;
    private final UploadDesk desk;
    private final PhotoCaps caps;
    private final KeptFiles.Room files;

    EvidencePhotos(
            JdbcClient db,
            Gate gate,
            Journal journal,
            UploadRows uploads,
            UploadDesk desk,
            PhotoCaps caps,
            KeptFiles files) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.uploads = uploads;
        this.desk = desk;
        this.caps = caps;
        this.files = files.in("photos");
    }

    /// A photo drawn anew and on disk, not yet anybody's evidence.
    record Drawn(UUID file, byte[] hash, int bytes, int width, int height) {}

    /// What an act may take up.
    ///
    /// @param taken uploads that became one of them
    /// @param gone uploads that are not there: taken up by this act before, or by another
    record Ready(List<Drawn> photos, List<UUID> taken, int gone) {}

    /// The act the photos prove.
    ///
    /// @param delivery,visit one of them
    record Proves(
            HelpedHome home,
            @Nullable Long delivery,
            @Nullable Long visit,
            long entry) {}

    @Override
    public Caps caps(Acting who) {
        return caps.of(who);
    }

    /// Draws everything before the act begins; where one picture is refused none is kept.
    Ready ready(Acting who, UUID household, Sent sent) {
        Caps allowed = caps.of(who);
        if (sent.files().size() + sent.uploads().size() > allowed.perAct()) {
            throw Refused.input("assistance.photo.too-many", Integer.toString(allowed.perAct()));
        }
        Ready ready = new Ready(new ArrayList<>(), new ArrayList<>(), 0);
        try {
            for (File file : sent.files()) {
                allowed.picture().refuseTooBig(file.size());
                ready.photos().add(drawn(file.bytes().read(), file.name(), allowed));
            }
            int gone = 0;
            for (UUID upload : sent.uploads()) {
                Optional<File> came = came(who, household, upload);
                if (came.isPresent()) {
                    ready.photos()
                            .add(drawn(came.get().bytes().read(), came.get().name(), allowed));
                    ready.taken().add(upload);
                } else {
                    gone++;
                }
            }
            return new Ready(ready.photos(), ready.taken(), gone);
        } catch (IOException e) {
            drop(ready);
            throw Refused.input("assistance.photo.unreadable");
        } catch (RuntimeException e) {
            drop(ready);
            throw e;
        }
    }

    private void drop(Ready ready) {
        ready.photos().forEach(photo -> files.drop(photo.file()));
    }

    private Optional<File> came(Acting who, UUID household, UUID upload) {
        return gate.read(
                who,
                DELIVER,
                within -> uploads.find(within, who, household, upload).map(row -> {
                    if (!row.upload().whole()) {
                        throw Refused.conflict("assistance.photo.unfinished");
                    }
                    byte[] bytes = uploads.bytes(within, row);
                    return new File("." + row.ending(), bytes.length, () -> bytes);
                }));
    }

    private Drawn drawn(byte[] bytes, String name, Caps allowed) {
        BufferedImage small = Pictures.smaller(Pictures.upright(bytes, name, allowed.picture()), allowed.picture());
        byte[] jpeg = Pictures.jpeg(small, allowed.picture());
        return new Drawn(files.keep(jpeg), UploadDesk.hash(jpeg), jpeg.length, small.getWidth(), small.getHeight());
    }

    /// Makes them the evidence of an act, in its transaction.
    void attach(Within within, Acting who, UUID household, Ready ready, Proves act) {
        if (ready.gone() > 0) {
            throw Refused.conflict("assistance.photo.gone");
        }
        for (UUID upload : ready.taken()) {
            UploadRows.Row row = uploads.locked(within, who, household, upload)
                    .orElseThrow(() -> Refused.conflict("assistance.photo.gone"));
            uploads.drop(within, row);
        }
        int position = 0;
        for (Drawn photo : ready.photos()) {
            db.sql(HelpRows.SQL.text("add_photo"))
                    .param("province", act.home().province())
                    .param("household_id", act.home().householdId())
                    .param("region_code", act.home().region())
                    .param("delivery", act.delivery())
                    .param("visit", act.visit())
                    .param("position", ++position)
                    .param("file", photo.file())
                    .param("bytes", photo.bytes())
                    .param("width", photo.width())
                    .param("height", photo.height())
                    .param("hash", photo.hash())
                    .param("on", caps.today())
                    .param("posting", who.postingId())
                    .param("account", who.accountId())
                    .param("name", who.name())
                    .param("unit", who.unitName())
                    .param("entry", act.entry())
                    .update();
        }
        int most = caps.of(who).perDay();
        if (!ready.photos().isEmpty() && desk.ofDay(within, who) > most) {
            throw Refused.input("assistance.photo.day-full", Integer.toString(most));
        }
    }

    /// A copy that no row names is of no use: the act was answered before, or refused.
    void settle(Acting who, Ready ready) {
        if (ready.photos().isEmpty()) {
            return;
        }
        UUID[] drawn = ready.photos().stream().map(Drawn::file).toArray(UUID[]::new);
        Set<UUID> named = new HashSet<>(gate.work(
                Acting.system("assistance.photos", who.lo(), who.hi()),
                DELIVER,
                within -> db.sql(HelpRows.SQL.text("photos_named"))
                        .param("files", drawn)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query(UUID.class)
                        .list()));
        for (UUID file : drawn) {
            if (!named.contains(file)) {
                files.drop(file);
            }
        }
    }

    /// What stands in the row of a photo.
    private record Row(UUID file, long region, Look look) {}

    @Override
    public Look look(Acting who, UUID household, UUID photo) {
        Row row = gate.work(who, VIEW, within -> {
            Row seen = db.sql(HelpRows.SQL.text("photo"))
                    .param("household", household)
                    .param("photo", photo)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((one, n) -> row(one))
                    .optional()
                    .orElseThrow(Refused::missing);
            journal.record(new Entry(
                    "photo.view",
                    "assistance",
                    "household",
                    household.toString(),
                    seen.region(),
                    1,
                    null,
                    Map.of("photo", photo.toString(), "posting", who.postingId())));
            return seen;
        });
        return row.look().with(files.open(row.file()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("file", UUID.class),
                row.getLong("region_code"),
                new Look(
                        Masked.name(row.getString("head_name")),
                        row.getObject("kind", Integer.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getObject("kept_on", LocalDate.class),
                        new byte[0]));
    }
}
