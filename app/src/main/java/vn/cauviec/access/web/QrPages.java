package vn.cauviec.access.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.SetUpSecondStep.Offer;
import vn.cauviec.access.web.SetUpSecondStepPage.Drawing;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** Draws the secret of a second step as a square that telephones read. */
@Component
class QrPages {
    private static final int QUIET = 4;
    private static final int GROUP = 4;

    private final OfficerQueries queries;
    private final Texts texts;

    QrPages(OfficerQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    SetUpSecondStepPage page(Actor actor, Offer offer, String back, FormErrors errors) {
        return new SetUpSecondStepPage(
                drawing(address(actor, offer.secret())), grouped(offer.secret()), offer.sealed(), back, errors);
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

    private static Drawing drawing(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = IntStream.range(0, matrix.getHeight())
                    .boxed()
                    .flatMap(y -> IntStream.range(0, matrix.getWidth())
                            .filter(x -> matrix.get(x, y) == 1)
                            .mapToObj(x -> "M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z"))
                    .collect(Collectors.joining());
            return new Drawing(matrix.getWidth() + 2 * QUIET, path);
        } catch (WriterException e) {
            throw new IllegalStateException("an address of this length always fits", e);
        }
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
