package vn.cauviec.access.domain;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;

/**
 * Somebody has signed in on a device. The holder is told when it is one that the account was never used on; not at the first of all,
 * because that is where the account was opened.
 */
@Service
public class MeetDevice {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(BusinessClock.ZONE);

    private final DeviceStore devices;
    private final LoginStore logins;
    private final Messages messages;
    private final BusinessClock clock;

    MeetDevice(DeviceStore devices, LoginStore logins, Messages messages, BusinessClock clock) {
        this.devices = devices;
        this.logins = logins;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param secret what the device keeps in its cookie
     * @param words browser and system, for the notice
     * @param language in which the device shows its pages: the holder's from here on
     */
    @Transactional
    public void run(UUID accountId, String secret, String words, Language language) {
        var now = clock.systemNow();
        logins.setLanguage(accountId, language.code());
        if (devices.see(accountId, Vault.digest(secret), now)) {
            return;
        }
        boolean first = !devices.isAny(accountId);
        devices.insert(accountId, Vault.digest(secret), now);
        if (!first) {
            messages.tell(accountId, AccountMessage.NEW_DEVICE, words, TIME.format(now));
        }
    }
}
