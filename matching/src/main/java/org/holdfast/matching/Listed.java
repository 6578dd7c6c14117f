package org.holdfast.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a copy of the match data consists of: the text of its last file, `list`. The copy's folder is `copy-` and its
/// name, a part's file its name.
///
/// @param position what had happened to the registry before is in the copy
public record Listed(UUID name, long position, long people, List<Part> parts) {
    /// Raised with every change of the columns: a copy of another format is written anew.
    public static final int FORMAT = 2;

    public static final String FILE = "list";
    public static final String WHOLE = "copy-";

    public record Part(UUID name, int people) {}

    /// @throws IOException where the text is none, or of a format this program does not read, which is said
    public static Listed parse(UUID name, String text) throws IOException {
        try {
            String[] lines = text.split("\n", -1);
            String[] head = lines[0].split(" ", -1);
            if (Integer.parseInt(head[0]) != FORMAT) {
                throw new IOException("it was written in format " + head[0] + ", and this program reads " + FORMAT);
            }
            List<Part> parts = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                if (!lines[i].isEmpty()) {
                    String[] part = lines[i].split(" ", -1);
                    parts.add(new Part(UUID.fromString(part[0]), Integer.parseInt(part[1])));
                }
            }
            return new Listed(name, Long.parseLong(head[1]), Long.parseLong(head[2]), parts);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("its list is no list", e);
        }
    }

    public String text() {
        StringBuilder list = new StringBuilder(FORMAT + " " + position + " " + people + "\n");
        parts.forEach(part -> list.append(part.name() + " " + part.people() + "\n"));
        return list.toString();
    }
}
