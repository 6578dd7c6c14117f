package org.holdfast.office.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.holdfast.matching.FileSeal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept files come back as they were, and in no other way.
class AesFileCipherTest {
    private static final int HEAD = 3 + 1 + 12 + 48;
    private static final int SEALED = FileSeal.CHUNK + 16;
    private final UUID name = new UUID(7, 9);

    @TempDir
    Path folder;

    @Test
    void everyLengthComesBackAndNothingOfItIsReadable() throws IOException {
        AesFileCipher cipher = cipher("one");
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            byte[] plain = plain(length);
            byte[] sealed = seal(cipher, plain);
            assertThat(open(cipher, sealed, name)).as(length + " bytes").isEqualTo(plain);
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("110101");
        }
        assertThat(seal(cipher, plain(100))).isNotEqualTo(seal(cipher, plain(100)));
    }

    @Test
    void whatWasChangedCutMovedOrRenamedDoesNotOpen() throws IOException {
        AesFileCipher cipher = cipher("one");
        byte[] sealed = seal(cipher, plain(200_000));
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            byte[] changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= 1;
            refused(cipher, changed, name);
        }
        refused(cipher, Arrays.copyOf(sealed, HEAD + 2 * SEALED), name);
        refused(cipher, Arrays.copyOf(sealed, sealed.length - 1), name);
        refused(cipher, Arrays.copyOf(sealed, sealed.length + 1), name);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED, SEALED);
        System.arraycopy(sealed, HEAD + SEALED, swapped, HEAD, SEALED);
        refused(cipher, swapped, name);
        refused(cipher, sealed, new UUID(7, 10));
        refused(cipher("another"), sealed, name);
        refused(cipher, "plain,text\n".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8), name);
    }

    private AesFileCipher cipher(String deployment) {
        Path keys = folder.resolve("keys-" + deployment).resolve("keys.properties");
        return new AesFileCipher(Keys.in(keys, folder.resolve("data")));
    }

    private static byte[] plain(int length) {
        byte[] plain = new byte[length];
        byte[] pattern = "110101199003070000,".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < length; i++) {
            plain[i] = pattern[i % pattern.length];
        }
        return plain;
    }

    private byte[] seal(AesFileCipher cipher, byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = cipher.sealing(out, name)) {
            new ByteArrayInputStream(plain).transferTo(sealing);
        }
        return out.toByteArray();
    }

    private static byte[] open(AesFileCipher cipher, byte[] sealed, UUID as) throws IOException {
        try (InputStream in = cipher.opening(new ByteArrayInputStream(sealed), as)) {
            return in.readAllBytes();
        }
    }

    private static void refused(AesFileCipher cipher, byte[] sealed, UUID as) {
        assertThatThrownBy(() -> open(cipher, sealed, as)).isInstanceOf(IOException.class);
    }
}
