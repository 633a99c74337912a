package vn.cauviec.vacancies.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.QrSquare;
import vn.cauviec.vacancies.VacancyErrors;

/** Writes a sheet as a PDF that carries its own letters, tagged so that it can be read aloud (PDF/UA): for a copy shop and for telephones that print badly. */
@Component
class SheetPapers {
    private static final String FAMILY = "Be Vietnam Pro";
    private static final int PIXELS_A_FIELD = 6;
    private static final String STYLE = """
            @page { size: %s; margin: 12mm; @bottom-right { content: counter(page) "/" counter(pages); font-family: 'Be Vietnam Pro'; font-size: 9pt; } }
            body { font-family: 'Be Vietnam Pro'; font-size: 14pt; line-height: 1.3; margin: 0; word-wrap: break-word; }
            h1 { font-size: %dpt; line-height: 1.15; margin: 0 0 2mm; } h2 { font-size: 21pt; line-height: 1.15; margin: 0; }
            h1, h2, .pay { font-weight: 700; } p { margin: 0; } .pay { font-size: 18pt; }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed; } td { vertical-align: top; padding: 3mm 0; border-bottom: 0.4mm solid #000; }
            tr { page-break-inside: avoid; } td.code { width: 30mm; text-align: right; } img { width: 27mm; height: 27mm; }
            .head td { border-bottom: 1mm solid #000; } .foot { margin-top: 4mm; font-size: 12pt; }
            """;

    /** Some megabytes. */
    private static final int MOST_KEPT = 20;

    private static final int PATIENCE_SECONDS = 5;

    private final JobWords words;

    /** One at a time on a node: a paper takes a second of a processor, which searches want too. */
    private final Semaphore turn = new Semaphore(1);

    private final Map<String, byte[]> written = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final byte[] regular = read("fonts/be-vietnam-pro-400.ttf");
    private final byte[] bold = read("fonts/be-vietnam-pro-700.ttf");

    SheetPapers(JobWords words) {
        this.words = words;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * The paper; the same sheet gives the paper that was written before.
     *
     * @throws Refused when others are being written for longer than one waits
     */
    byte[] write(SheetPage sheet) {
        var html = html(sheet);
        synchronized (written) {
            var known = written.get(html);
            if (known != null) {
                return known;
            }
        }
        var paper = writeInTurn(html);
        synchronized (written) {
            written.put(html, paper);
        }
        return paper;
    }

    private byte[] writeInTurn(String html) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(VacancyErrors.PAPER_NOT_NOW);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused(VacancyErrors.PAPER_NOT_NOW);
        }
        try {
            return write(html);
        } finally {
            turn.release();
        }
    }

    private byte[] write(String html) {
        var paper = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(html, null)
                    .toStream(paper)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paper.toByteArray();
    }

    private String html(SheetPage sheet) {
        var html = new StringBuilder("<html lang=\"vi\"><head><title>");
        html.append(XmlText.of(sheet.title())).append("</title>");
        html.append("<meta name=\"description\" content=\"")
                .append(XmlText.of(words.say("vacancies.sheet.title")))
                .append("\"/><style>")
                .append(sheet.big() ? STYLE.formatted("A3", 40) : STYLE.formatted("A4", 28))
                .append("</style></head><body>");
        html.append("<table class=\"head\"><tr><td>");
        paragraph(html, "", words.say("vacancies.sheet.kicker", words.say("province.name")));
        html.append("<h1>").append(XmlText.of(sheet.title())).append("</h1>");
        paragraph(html, "", week(sheet));
        html.append("</td>");
        code(html, sheet.code(), words.say("vacancies.sheet.codeAll"));
        html.append("</tr></table><table>");
        sheet.jobs().forEach(job -> row(html, job));
        html.append("</table>");
        if (sheet.further() > 0) {
            paragraph(html, "pay", words.say("vacancies.sheet.further", Integer.toString(sheet.further())));
        }
        paragraph(html, "foot", words.say("vacancies.sheet.how"));
        return html.append("</body></html>").toString();
    }

    private String week(SheetPage sheet) {
        return words.say(
                "vacancies.sheet.week." + sheet.kind(),
                words.date(sheet.from()),
                words.date(sheet.to()),
                sheet.around());
    }

    private void row(StringBuilder html, SheetPage.Item job) {
        html.append("<tr><td><h2>").append(XmlText.of(job.title())).append("</h2>");
        paragraph(html, "pay", job.pay());
        paragraph(html, "", job.employer());
        if (!job.place().isEmpty()) {
            paragraph(html, "", job.place());
        }
        var line = words.say("vacancies.sheet.line", Integer.toString(job.openings()), words.date(job.deadline()));
        paragraph(html, "", line);
        html.append("</td>");
        code(html, job.code(), words.say("vacancies.sheet.code", job.title()));
        html.append("</tr>");
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(XmlText.of(text))
                .append("</p>");
    }

    private static void code(StringBuilder html, QrSquare square, String label) {
        html.append("<td class=\"code\"><img alt=\"")
                .append(XmlText.of(label))
                .append("\" src=\"data:image/png;base64,");
        html.append(Base64.getEncoder().encodeToString(picture(square))).append("\"/></td>");
    }

    private static byte[] picture(QrSquare square) {
        int side = square.size() * PIXELS_A_FIELD;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, square.isDark(x / PIXELS_A_FIELD, y / PIXELS_A_FIELD) ? 0x000000 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static byte[] read(String font) {
        try {
            return new ClassPathResource(font).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
