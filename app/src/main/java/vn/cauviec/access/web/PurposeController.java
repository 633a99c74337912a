package vn.cauviec.access.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.UnknownValue;

/** Asks an officer for what a person's details are needed, where the link did not say it. */
@Controller
class PurposeController {
    static final String ADDRESS = "/quan-ly/muc-dich";

    @GetMapping(ADDRESS)
    @Requires({Right.OFFICE, Right.APPLICATION_READ_OWN})
    Answer ask(@RequestParam("ve") String address) {
        return new PurposePage(LocalAddress.orHome(address));
    }

    @PostMapping(ADDRESS)
    @Requires({Right.OFFICE, Right.APPLICATION_READ_OWN})
    Answer answer(@RequestParam("ve") String address, @RequestParam(AuditedRead.PURPOSE_PARAMETER) String code) {
        if (ReadPurpose.find(code).isEmpty()) {
            throw new UnknownValue(
                    AuditedRead.PURPOSE_PARAMETER,
                    code,
                    Arrays.stream(ReadPurpose.values()).map(ReadPurpose::code).toList());
        }
        var target = LocalAddress.orHome(address);
        return Redirect.to(target + (target.indexOf('?') < 0 ? "?" : "&") + AuditedRead.PURPOSE_PARAMETER + "=" + code);
    }
}
