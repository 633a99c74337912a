package vn.cauviec.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.SetUpSecondStep.Offer;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Language;
import vn.cauviec.site.QrSquare;
import vn.cauviec.site.Texts;

/** Draws the secret of a second step as a square that telephones read. */
@Component
class QrPages {
    private static final int GROUP = 4;

    private final OfficerQueries queries;
    private final Texts texts;

    QrPages(OfficerQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    SetUpSecondStepPage page(Actor actor, Offer offer, String back, FormErrors errors) {
        return new SetUpSecondStepPage(
                QrSquare.of(address(actor, offer.secret())), grouped(offer.secret()), offer.sealed(), back, errors);
    }

    /** What programs on telephones understand: who asks, for whom, and the secret. */
    private String address(Actor actor, String secret) {
        var issuer = encoded(texts.get(Language.VIETNAMESE, "site.name"));
        var name = queries.listOwnLogins(actor).stream()
                .map(OfficerQueries.OwnLogin::name)
                .findFirst()
                .orElse("");
        return "otpauth://totp/" + issuer + ":" + encoded(name) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
