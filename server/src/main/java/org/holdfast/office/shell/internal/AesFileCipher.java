package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.holdfast.matching.FileSeal;
import org.holdfast.office.shell.FileCipher;
import org.springframework.stereotype.Component;

/// [FileSeal] under the deployment's key for files, which is told to nobody; only keys made from it are.
@Component
class AesFileCipher implements FileCipher {
    private final byte[] key;
    private final FileSeal seal;

    AesFileCipher(Keys keys) {
        this.key = keys.key("file.1");
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
        return OfOneKey.from(purpose, key);
    }

    private record OfOneKey(byte[] key, FileSeal seal) implements Apart {
        static OfOneKey from(String purpose, byte[] key) {
            byte[] own = FileSeal.keyFor(purpose, key);
            return new OfOneKey(own, new FileSeal(own));
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
            return from(purpose, key);
        }
    }
}
