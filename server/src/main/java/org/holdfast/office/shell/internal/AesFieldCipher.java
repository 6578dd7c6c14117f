package org.holdfast.office.shell.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.holdfast.office.shell.FieldCipher;
import org.springframework.stereotype.Component;

/// AES-256-GCM. A value is: key version (1 byte), nonce (12), ciphertext with tag.
@Component
class AesFieldCipher implements FieldCipher {
    private static final byte KEY_VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /// Drawing a nonce asks the system each time; a store of them asks once for many.
    private static final int STORE = NONCE * 64;
    private static final ThreadLocal<Nonces> NONCES = ThreadLocal.withInitial(Nonces::new);
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(AesFieldCipher::cipher);

    private final SecretKeySpec key;

    AesFieldCipher(Keys keys) {
        this.key = new SecretKeySpec(keys.key("field.1"), "AES");
    }

    @Override
    public byte[] encrypt(String plain, String tableColumn, UUID rowId) {
        byte[] nonce = NONCES.get().next();
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(cell(tableColumn, rowId));
            byte[] closed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + closed.length)
                    .put(KEY_VERSION)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The field could not be encrypted", e);
        }
    }

    @Override
    public String decrypt(byte[] value, String tableColumn, UUID rowId) {
        if (value.length < 1 + NONCE || value[0] != KEY_VERSION) {
            throw new IllegalStateException("The encrypted field " + tableColumn + " has an unknown form.");
        }
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, value, 1, NONCE));
            cipher.updateAAD(cell(tableColumn, rowId));
            return new String(cipher.doFinal(value, 1 + NONCE, value.length - 1 - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The encrypted field " + tableColumn
                            + " was altered, moved from another row, or belongs to another key.",
                    e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /// Random nonces of one thread, each handed out once and wiped from the store.
    private static final class Nonces {
        private final SecureRandom random = new SecureRandom();
        private final byte[] store = new byte[STORE];
        private int at = STORE;

        byte[] next() {
            if (at == STORE) {
                random.nextBytes(store);
                at = 0;
            }
            byte[] nonce = Arrays.copyOfRange(store, at, at + NONCE);
            Arrays.fill(store, at, at + NONCE, (byte) 0);
            at += NONCE;
            return nonce;
        }
    }

    private static byte[] cell(String tableColumn, UUID rowId) {
        return (tableColumn + "|" + rowId + "|" + KEY_VERSION).getBytes(StandardCharsets.UTF_8);
    }
}
