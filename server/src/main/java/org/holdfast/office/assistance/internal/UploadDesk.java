package org.holdfast.office.assistance.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.Uploads;
import org.holdfast.office.shell.Pictures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes photos piece by piece.
@Component
class UploadDesk implements Uploads {
    private static final String DELIVER = "plan.deliver";
    private static final Pattern ENDING = Pattern.compile("\\.(jpg|jpeg|png)$");
    private static final Acting SYSTEM = Acting.system("assistance.uploads", 0, Acting.NATION_END);

    private final JdbcClient db;
    private final Gate gate;
    private final HelpRows households;
    private final HelpLaw law;
    private final UploadRows rows;
    private final PhotoCaps caps;

    UploadDesk(JdbcClient db, Gate gate, HelpRows households, HelpLaw law, UploadRows rows, PhotoCaps caps) {
        this.db = db;
        this.gate = gate;
        this.households = households;
        this.law = law;
        this.rows = rows;
        this.caps = caps;
    }

    @Override
    public Upload begin(Acting who, UUID household, String name, long bytes, String mark) {
        Photos.Caps allowed = caps.of(who);
        return gate.work(who, DELIVER, within -> {
            HelpedHome home = households.home(within, household, law.book(), caps.today());
            Matcher ending = ENDING.matcher(name.toLowerCase(Locale.ROOT));
            if (bytes < 1 || !ending.find()) {
                throw Refused.input("assistance.photo.kind");
            }
            allowed.picture().refuseTooBig(bytes);
            UUID upload = db.sql(HelpRows.SQL.text("begin_upload"))
                    .param("province", home.province())
                    .param("household_id", home.householdId())
                    .param("region_code", home.region())
                    .param("account", who.accountId())
                    .param("mark", hash(mark + " " + bytes))
                    .param("bytes", bytes)
                    .param("ending", ending.group(1))
                    .param("on", caps.today())
                    .query(UUID.class)
                    .single();
            if (ofDay(within, who) > allowed.perDay()) {
                throw Refused.input("assistance.photo.day-full", Integer.toString(allowed.perDay()));
            }
            return rows.find(within, who, household, upload)
                    .orElseThrow(Refused::missing)
                    .upload();
        });
    }

    /// Photos kept and uploads begun today.
    int ofDay(Within within, Acting who) {
        return db.sql(HelpRows.SQL.text("photos_of_day"))
                .param("account", who.accountId())
                .param("on", caps.today())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    @Override
    public Upload piece(Acting who, UUID household, UUID upload, long from, byte[] piece) {
        return gate.work(who, DELIVER, within -> {
            UploadRows.Row row = rows.locked(within, who, household, upload).orElseThrow(Refused::missing);
            Upload known = row.upload();
            if (from >= 0 && from + piece.length <= known.received() && piece.length > 0) {
                return known;
            }
            if (from != known.received()) {
                throw Refused.conflict("assistance.photo.other-piece", Long.toString(known.received()));
            }
            if (piece.length == 0 || piece.length > PIECE || from + piece.length > known.bytes()) {
                throw Refused.input("assistance.photo.piece-wrong");
            }
            if (from == 0 && !Pictures.fits(piece, "." + row.ending())) {
                throw Refused.input("assistance.photo.kind");
            }
            rows.add(row, piece, within);
            return new Upload(known.id(), known.bytes(), from + piece.length);
        });
    }

    @Override
    public List<Upload> waiting(Acting who, UUID household) {
        return gate.read(who, DELIVER, within -> rows.whole(within, who, household)).stream()
                .map(UploadRows.Row::upload)
                .toList();
    }

    /// What no form took up.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void dropForgotten() {
        gate.work(
                SYSTEM,
                DELIVER,
                within -> db.sql(HelpRows.SQL.text("drop_forgotten"))
                        .param("since", caps.keptSince())
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .update());
    }

    static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
