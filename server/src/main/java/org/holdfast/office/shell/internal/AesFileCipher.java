package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.holdfast.matching.FileSeal;
import org.holdfast.office.shell.FileCipher;
import org.springframework.stereotype.Component;

/// [FileSeal] under the deployment's key for files.
@Component
class AesFileCipher implements FileCipher {
    private final FileSeal seal;

    AesFileCipher(Keys keys) {
        this.seal = new FileSeal(keys.key("file.1"));
    }

    @Override
    public OutputStream sealing(OutputStream out, UUID name) throws IOException {
        return seal.sealing(out, name);
    }

    @Override
    public InputStream opening(InputStream in, UUID name) throws IOException {
        return seal.opening(in, name);
    }
}
