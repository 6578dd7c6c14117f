package org.holdfast.office.shell.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.holdfast.office.shell.BlindIndex;
import org.springframework.stereotype.Component;

/// HMAC-SHA256 under the deployment's index key.
@Component
class HmacBlindIndex implements BlindIndex {
    private final ThreadLocal<Mac> macs;

    HmacBlindIndex(Keys keys) {
        SecretKeySpec key = new SecretKeySpec(keys.key("index.1"), "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> keyed(key));
    }

    @Override
    public byte[] of(String kind, String normalised) {
        Mac mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The blind index could not be computed", e);
        }
    }
}
