package org.holdfast.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM by chunks of 64 KiB. A file is: mark (3 bytes), key version (1), nonce (12) and wrapped data key
/// (48), then the chunks, each with its tag.
///
/// The data key is random for every file, so a chunk's number is a nonce that never comes twice under one key. A
/// file that was altered, cut short, reordered or put under another name does not open.
public final class FileSeal {
    public static final int CHUNK = 1 << 16;
    private static final byte[] MARK = {'H', 'F', 'F'};
    private static final byte KEY_VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final int WRAPPED = KEY + TAG;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec wrapping;

    /// @param key 32 bytes
    public FileSeal(byte[] key) {
        this.wrapping = new SecretKeySpec(key, "AES");
    }

    /// Another key made from a key, for one purpose (HKDF with SHA-256): who holds it cannot go back.
    public static byte[] keyFor(String purpose, byte[] key) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(key)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key can be made from a key on this Java.", e);
        }
    }

    /// What is written to the answer arrives encrypted in `out`; closing it writes the last chunk and closes `out`.
    public OutputStream sealing(OutputStream out, UUID name) throws IOException {
        byte[] dataKey = new byte[KEY];
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(dataKey);
        RANDOM.nextBytes(nonce);
        out.write(MARK);
        out.write(KEY_VERSION);
        out.write(nonce);
        out.write(gcm(Cipher.ENCRYPT_MODE, wrapping, nonce, about(name, -1, false), dataKey, dataKey.length));
        return new Sealing(out, name, new SecretKeySpec(dataKey, "AES"));
    }

    /// The plain text of what [#sealing] wrote.
    ///
    /// @throws IOException at the first chunk that does not open; nothing of that chunk is handed out
    public InputStream opening(InputStream in, UUID name) throws IOException {
        byte[] head = in.readNBytes(MARK.length + 1 + NONCE + WRAPPED);
        if (head.length < MARK.length + 1 + NONCE + WRAPPED
                || !Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length)
                || head[MARK.length] != KEY_VERSION) {
            throw new IOException("The kept file " + name + " has an unknown form.");
        }
        byte[] nonce = Arrays.copyOfRange(head, MARK.length + 1, MARK.length + 1 + NONCE);
        byte[] wrapped = Arrays.copyOfRange(head, MARK.length + 1 + NONCE, head.length);
        byte[] dataKey = gcm(Cipher.DECRYPT_MODE, wrapping, nonce, about(name, -1, false), wrapped, wrapped.length);
        return new Opening(in, name, new SecretKeySpec(dataKey, "AES"));
    }

    private static byte[] about(UUID name, long chunk, boolean last) {
        return (name + "|" + KEY_VERSION + "|" + chunk + "|" + last).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nonceOf(long chunk) {
        return ByteBuffer.allocate(NONCE).putInt(0).putLong(chunk).array();
    }

    private static byte[] gcm(int mode, SecretKeySpec key, byte[] nonce, byte[] about, byte[] text, int length)
            throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(text, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "A kept file was altered, cut short, stands under another name, or belongs to another key.", e);
        }
    }

    private static final class Sealing extends OutputStream {
        private final OutputStream out;
        private final UUID name;
        private final SecretKeySpec key;
        private final byte[] waiting = new byte[CHUNK];
        private int filled;
        private long chunk;
        private boolean closed;

        Sealing(OutputStream out, UUID name, SecretKeySpec key) {
            this.out = out;
            this.name = name;
            this.key = key;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                // A full chunk waits until more comes: only then is it known not to be the last.
                if (filled == CHUNK) {
                    seal(false);
                }
                int part = Math.min(CHUNK - filled, length - done);
                System.arraycopy(bytes, from + done, waiting, filled, part);
                filled += part;
                done += part;
            }
        }

        private void seal(boolean last) throws IOException {
            out.write(gcm(Cipher.ENCRYPT_MODE, key, nonceOf(chunk), about(name, chunk, last), waiting, filled));
            chunk++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (out) {
                    seal(true);
                }
            }
        }
    }

    private static final class Opening extends InputStream {
        private final InputStream in;
        private final UUID name;
        private final SecretKeySpec key;
        private final byte[] sealed = new byte[CHUNK + TAG];
        private byte[] plain = {};
        private int at;
        private int ahead;
        private long chunk;
        private boolean ended;

        Opening(InputStream in, UUID name, SecretKeySpec key) {
            this.in = in;
            this.name = name;
            this.key = key;
            this.ahead = -2;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            while (at == plain.length) {
                if (ended) {
                    return -1;
                }
                next();
            }
            int part = Math.min(length, plain.length - at);
            System.arraycopy(plain, at, into, from, part);
            at += part;
            return part;
        }

        /// One byte is read ahead: a chunk after which nothing comes must be the last one.
        private void next() throws IOException {
            if (ahead == -2) {
                ahead = in.read();
            }
            int read = 0;
            if (ahead >= 0) {
                sealed[0] = (byte) ahead;
                read = 1 + in.readNBytes(sealed, 1, sealed.length - 1);
            }
            ahead = in.read();
            ended = ahead < 0;
            plain = gcm(Cipher.DECRYPT_MODE, key, nonceOf(chunk), about(name, chunk, ended), sealed, read);
            at = 0;
            chunk++;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
