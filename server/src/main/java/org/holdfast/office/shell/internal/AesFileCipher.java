package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.holdfast.matching.FileSeal;
import org.holdfast.office.shell.FileCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// [FileSeal] under the deployment's key for files, or one made from it.
@Component
class AesFileCipher implements FileCipher.Apart {
    private final byte[] key;
    private final FileSeal seal;

    @Autowired
    AesFileCipher(Keys keys) {
        this(keys.key("file.1"));
    }

    private AesFileCipher(byte[] key) {
        this.key = key;
        this.seal = new FileSeal(key);
    }

    @Override
    public OutputStream sealing(OutputStream out, UUID name) throws IOException {
        return seal.sealing(out, name);
    }

    @Override
    public InputStream opening(InputStream in, UUID name) throws IOException {
        return seal.opening(in, name);
    }

    @Override
    public Apart apart(String purpose) {
        return new AesFileCipher(FileSeal.keyFor(purpose, key));
    }

    @Override
    public byte[] key() {
        return key.clone();
    }
}
