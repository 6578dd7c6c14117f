package org.holdfast.office.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lets any number of bytes flow through and keeps what carries a secret: as text, and as the bytes of the text in
/// hexadecimal or base64. Holds one block in memory, however much flows.
final class Sieve extends OutputStream {
    private static final int BLOCK = 1 << 20;
    private static final int HEAD = Long.BYTES;
    private static final int MOST = 5;

    private final Map<Long, List<byte[]>> needles = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private final byte[] block = new byte[BLOCK];
    private int longest;
    private int held;

    Sieve(Set<String> secrets) {
        for (String secret : secrets) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            add(bytes);
            add(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            // The last characters of base64 depend on what follows.
            String inner = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            add(inner.substring(0, Math.max(12, inner.length() - 2)).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void add(byte[] needle) {
        longest = Math.max(longest, needle.length);
        needles.computeIfAbsent(head(needle, 0), head -> new ArrayList<>()).add(needle);
    }

    private static long head(byte[] bytes, int at) {
        long head = 0;
        for (int i = at; i < at + HEAD; i++) {
            head = head << 8 | bytes[i] & 0xff;
        }
        return head;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, BLOCK - held);
            System.arraycopy(bytes, from + done, block, held, part);
            held += part;
            done += part;
            if (held == BLOCK) {
                look(BLOCK - longest);
                System.arraycopy(block, BLOCK - longest, block, 0, longest);
                held = longest;
            }
        }
    }

    void file(Path file) throws IOException {
        Files.copy(file, this);
        write('\n');
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /// What was found so far, at most a few, each with what stands around it.
    List<String> found() {
        look(held);
        held = 0;
        return found;
    }

    /// Looks at every place before `until`.
    private void look(int until) {
        long head = held >= HEAD ? head(block, 0) : 0;
        for (int at = 0; at < until && at + HEAD <= held; at++) {
            List<byte[]> here = needles.get(head);
            if (here != null) {
                for (byte[] needle : here) {
                    compare(needle, at);
                }
            }
            head = at + HEAD < held ? head << 8 | block[at + HEAD] & 0xff : 0;
        }
    }

    private void compare(byte[] needle, int at) {
        boolean same =
                at + needle.length <= held && Arrays.equals(block, at, at + needle.length, needle, 0, needle.length);
        if (same && found.size() < MOST) {
            int from = Math.max(0, at - 60);
            int to = Math.min(held, at + needle.length + 20);
            found.add(new String(needle, StandardCharsets.UTF_8) + " in … "
                    + new String(block, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
