package org.holdfast.office.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S-21 and S-22 of security.md.
class FieldCipherTest {
    private static final String COLUMN = "registry.person.document";
    private static final String DOCUMENT = "990101199001010011";

    @TempDir
    Path folder;

    @Test
    void whatWasEncryptedIsReadAgain() {
        AesFieldCipher cipher = cipher("keys.properties");
        UUID row = UUID.randomUUID();

        assertThat(cipher.decrypt(cipher.encrypt(DOCUMENT, COLUMN, row), COLUMN, row))
                .isEqualTo(DOCUMENT);
    }

    @Test
    void aCellMovedToAnotherRowOrColumnDoesNotOpen() {
        AesFieldCipher cipher = cipher("keys.properties");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        byte[] cell = cipher.encrypt(DOCUMENT, COLUMN, first);

        assertThatThrownBy(() -> cipher.decrypt(cell, COLUMN, second)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt(cell, "registry.person.phone", first))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyChangedShortenedOrDowngradedCellFailsClosed() {
        AesFieldCipher cipher = cipher("keys.properties");
        UUID row = UUID.randomUUID();
        byte[] cell = cipher.encrypt(DOCUMENT, COLUMN, row);
        for (int i = 0; i < cell.length; i++) {
            byte[] changed = cell.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(changed, COLUMN, row)).isInstanceOf(IllegalStateException.class);
        }
        for (int length = 0; length < cell.length; length++) {
            byte[] shortened = java.util.Arrays.copyOf(cell, length);
            assertThatThrownBy(() -> cipher.decrypt(shortened, COLUMN, row)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theSameValueTwiceGivesTwoCiphertextsAndOneIndex() {
        Keys keys = Keys.in(folder.resolve("keys.properties"), folder.resolve("data"));
        AesFieldCipher cipher = new AesFieldCipher(keys);
        HmacBlindIndex index = new HmacBlindIndex(keys);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(java.util.HexFormat.of().formatHex(cipher.encrypt(DOCUMENT, COLUMN, UUID.randomUUID())));
        }

        assertThat(seen).hasSize(1_000);
        assertThat(index.of("document", DOCUMENT)).isEqualTo(index.of("document", DOCUMENT));
        assertThat(index.of("document", DOCUMENT)).isNotEqualTo(index.of("phone", DOCUMENT));
    }

    @Test
    void anotherDeploymentHasOtherKeysAndAnotherIndex() {
        UUID row = UUID.randomUUID();
        byte[] cell = cipher("ours.properties").encrypt(DOCUMENT, COLUMN, row);
        Keys theirs = Keys.in(folder.resolve("theirs.properties"), folder.resolve("data"));
        Keys ours = Keys.in(folder.resolve("ours.properties"), folder.resolve("data"));

        assertThatThrownBy(() -> new AesFieldCipher(theirs).decrypt(cell, COLUMN, row))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new HmacBlindIndex(theirs).of("document", DOCUMENT))
                .isNotEqualTo(new HmacBlindIndex(ours).of("document", DOCUMENT));
    }

    @Test
    void theKeysSurviveARestart() throws IOException {
        UUID row = UUID.randomUUID();
        byte[] cell = cipher("keys.properties").encrypt(DOCUMENT, COLUMN, row);

        assertThat(cipher("keys.properties").decrypt(cell, COLUMN, row)).isEqualTo(DOCUMENT);
    }

    private AesFieldCipher cipher(String file) {
        return new AesFieldCipher(Keys.in(folder.resolve(file), folder.resolve("data")));
    }
}
