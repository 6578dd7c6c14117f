package org.holdfast.office.screening.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.holdfast.columnar.BrokenCopy;
import org.holdfast.columnar.BrokenRows;
import org.holdfast.columnar.CopyState;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.screening.internal.CountyFolder.Turn;
import org.holdfast.office.screening.internal.NoCopy.Why;
import org.holdfast.office.shell.DataFolder;
import org.holdfast.postgres.SqlFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The columnar copy: for each county a folder of Parquet files in household order, named after the
/// state of the registry it was written from. No name and no ID number is in it. A county is
/// written again only when its rows changed; a folder appears under its final name when it is
/// whole, so a broken-off writing leaves nothing that counts. It can always be thrown away: the
/// registry is the truth, and a copy found broken is written anew.
@Component
class ColumnarCopy {
    private static final SqlFiles SQL = SqlFiles.of(ColumnarCopy.class);
    private static final Logger LOG = LoggerFactory.getLogger(ColumnarCopy.class);
    private static final long COUNTY = 1_000_000;
    private static final int COUNTY_LEVEL = 3;
    /// A county is not replaced more often than this while one reader goes through it.
    private static final int ATTEMPTS = 5;

    private final JdbcClient db;
    private final CopyWriter writer;
    private final Gate gate;
    private final Places places;
    private final Path root;
    private final Map<Long, CountyFolder> folders = new ConcurrentHashMap<>();
    private final Set<Path> namedNewer = ConcurrentHashMap.newKeySet();

    ColumnarCopy(JdbcClient db, CopyWriter writer, Gate gate, Places places, DataFolder data) {
        this.db = db;
        this.writer = writer;
        this.gate = gate;
        this.places = places;
        this.root = data.resolve("columnar");
    }

    /// A county's copy.
    ///
    /// @param state what of the registry it holds
    /// @param snapshot the moment at which the registry was seen to hold what the copy holds; empty for
    /// the last good copy, of which no more is known
    record County(long county, Path folder, CopyState state, String snapshot) {
        long position() {
            return state.position();
        }
    }

    /// Works on the county's copy, written again if the registry has moved on. A copy found broken
    /// is set aside and written anew once; the work then begins again, so it must stand being done
    /// twice.
    ///
    /// @throws NoCopy when there is none to work on and none can be written
    <T> T with(long county, Function<County, T> work) {
        boolean broken = false;
        for (int attempt = 1; ; attempt++) {
            County copy = of(county);
            try {
                return work.apply(copy);
            } catch (CopyReplaced e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (BrokenCopy | BrokenRows e) {
                setAside(copy, e);
                if (broken) {
                    throw new NoCopy(Why.DAMAGED, named(county), words(e), e);
                }
                broken = true;
            }
        }
    }

    /// Works on the newest copy that stands there, whatever the registry has done since; nothing
    /// where there is none that can be read.
    <T> Optional<T> withLast(long county, Function<County, T> work) {
        CountyFolder folder = folder(county);
        Optional<CopyState> last = folder.last();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        CopyState state = last.get();
        County copy = new County(county, folder.of(state), state, "");
        try {
            return Optional.of(work.apply(copy));
        } catch (BrokenCopy | BrokenRows e) {
            setAside(copy, e);
            return Optional.empty();
        }
    }

    private County of(long county) {
        CountyFolder folder = folder(county);
        nameNewer(county, folder);
        return look(county, within -> standing(folder, within)).orElseGet(() -> writeInTurn(county, folder));
    }

    /// Rows, state and sums of one moment: a reading has one snapshot.
    private <T> T look(long county, Function<Within, T> work) {
        return gate.read(Acting.system("screening.copy", county, county + COUNTY), "screening.run", work);
    }

    private Optional<County> standing(CountyFolder folder, Within within) {
        Seen seen = seen(within);
        Path copy = folder.of(seen.state());
        return Files.isDirectory(copy) ? Optional.of(county(within, copy, seen)) : Optional.empty();
    }

    /// Another may have written it while this one waited for its turn.
    private County writeInTurn(long county, CountyFolder folder) {
        try (Turn turn = folder.turn()) {
            return look(county, within -> standing(folder, within).orElseGet(() -> write(within, folder, turn)));
        } catch (IOException e) {
            throw noCopy(county, e);
        }
    }

    private County write(Within within, CountyFolder folder, Turn turn) {
        Seen seen = seen(within);
        CopyState state = seen.state();
        try {
            Path aside = turn.begin();
            try {
                writer.write(within, aside, state);
                turn.place(aside, state);
            } catch (IOException e) {
                throw noCopy(within.lo(), e);
            } catch (CopySums.Differs e) {
                throw new NoCopy(Why.DIFFERS, named(within.lo()), words(e), e);
            } finally {
                CountyFolder.remove(aside);
            }
        } catch (IOException e) {
            throw noCopy(within.lo(), e);
        }
        return county(within, folder.of(state), seen);
    }

    private static County county(Within within, Path copy, Seen seen) {
        return new County(within.lo(), copy, seen.state(), seen.snapshot());
    }

    private Seen seen(Within within) {
        return db.sql(SQL.text("copy_state"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Seen(
                        CopyState.of(row.getLong("position"), row.getLong("rows"), row.getLong("coverage")),
                        row.getString("snapshot")))
                .single();
    }

    private void setAside(County copy, RuntimeException why) {
        LOG.warn(
                "The columnar copy of county {} is damaged: {} (in {}). It is set aside there until the next good one"
                        + " stands, and written anew from the registry. Nothing needs to be done; if it happens again,"
                        + " have the disk examined.",
                named(copy.county()),
                words(why),
                copy.folder());
        try (Turn turn = folder(copy.county()).turn()) {
            turn.setAside(copy.folder());
        } catch (IOException e) {
            throw noCopy(copy.county(), e);
        }
    }

    private void nameNewer(long county, CountyFolder folder) {
        for (Path newer : folder.newer()) {
            if (namedNewer.add(newer)) {
                LOG.warn(
                        "County {}: the columnar copy {} was written in format {} by a newer Holdfast. This office reads"
                                + " format {}; it leaves that folder alone and keeps a copy of its own beside it. Once"
                                + " every node is the newer one, nothing needs to be done.",
                        named(county),
                        newer,
                        CopyState.formatOf(newer.getFileName().toString()).orElseThrow(),
                        CopyState.FORMAT);
            }
        }
    }

    private NoCopy noCopy(long county, IOException e) {
        if (e.getCause() instanceof RowCarrier.Unfit) {
            return new NoCopy(Why.UNFIT, named(county), words(e), e);
        }
        Path there = folder(county).path();
        return new NoCopy(
                Room.isShort(e, there) ? Why.DISK_FULL : Why.UNWRITABLE, named(county), words(e) + Room.left(there), e);
    }

    private CountyFolder folder(long county) {
        return folders.computeIfAbsent(county, code -> new CountyFolder(root, code));
    }

    private String named(long county) {
        return CopyState.county(county)
                + places.find(COUNTY_LEVEL, county)
                        .map(Place::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
    }

    /// A file system's exception often says no more than which file; its kind then says what.
    private String words(Exception e) {
        String said = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        if (e instanceof FileSystemException refused && refused.getReason() == null) {
            said = e.getClass().getSimpleName() + " " + said;
        }
        return said.replace(root + File.separator, "");
    }

    private record Seen(CopyState state, String snapshot) {}
}
