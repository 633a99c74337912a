package vn.cauviec.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Language;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.UnknownValue;

/**
 * Choosing the language of the pages; kept in a cookie, so that it works without an account, by a plain link
 * on pages that carry no form.
 */
@Controller
class LanguageController {
    @GetMapping("/ngon-ngu")
    @OpenToAll
    Answer choose(
            @RequestParam("chon") String code,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = Language.find(code)
                .orElseThrow(() -> new UnknownValue(
                        "chon",
                        code,
                        Arrays.stream(Language.values()).map(Language::code).toList()));
        var cookie = ResponseCookie.from(RequestLanguage.cookie(request), language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Redirect.to(LocalAddress.orHome(back));
    }
}
