package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.BulkAds;
import vn.cauviec.vacancies.domain.ExchangeAd;
import vn.cauviec.vacancies.domain.ExchangeAds;
import vn.cauviec.vacancies.domain.ReceiveExchange;
import vn.cauviec.vacancies.domain.ReceiveExchange.Outcome;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/** Moderators hand ads to another labour-market system as a file, and take its file in. */
@Controller
@Requires(Right.VACANCY_IMPORT)
class ExchangeController {
    static final String ADDRESS = AdQueueController.ADDRESS + "/trao-doi";
    private static final String PARTNER = "doi-tac";
    private static final String FILE = "tep";
    private static final int LONGEST_NAME = 120;
    private static final int BUFFER = 1 << 16;

    private final BulkAds bulk;
    private final ExchangeAds ads;
    private final ReceiveExchange receive;
    private final JsonMapper mapper;
    private final IdSource ids;
    private final BusinessClock clock;

    ExchangeController(
            BulkAds bulk,
            ExchangeAds ads,
            ReceiveExchange receive,
            JsonMapper mapper,
            IdSource ids,
            BusinessClock clock) {
        this.bulk = bulk;
        this.ads = ads;
        this.receive = receive;
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer show() {
        return new ExchangePage(ids.next(), "", new FormErrors());
    }

    /** @param since first day of which changes are wanted; null for every open ad */
    @GetMapping(ADDRESS + "/tin-tuyen-dung.json")
    void export(
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate since,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tin-tuyen-dung.json\"");
        try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
            write(out, since);
        }
    }

    private void write(OutputStream out, @Nullable LocalDate since) throws IOException {
        text(out, "{\"version\":" + json(ExchangeAds.VERSION) + ",\"source\":" + json(ads.source()));
        text(out, ",\"exportedAt\":" + json(clock.now().toString()));
        text(out, since == null ? "" : ",\"since\":" + json(since.toString()));
        text(out, ",\"ads\":[");
        var removed = new ArrayList<ExchangeAd.Removed>();
        var first = new boolean[] {true};
        BulkAds.Each each = ad -> {
            var gone = ad.removedAt(clock.today());
            if (gone.isPresent()) {
                removed.add(ads.removed(ad, gone.get()));
                return;
            }
            text(out, first[0] ? "\n" : ",\n");
            out.write(mapper.writeValueAsBytes(ads.of(ad)));
            first[0] = false;
        };
        if (since == null) {
            bulk.readOpen(each);
        } else {
            bulk.readChanged(since.atStartOfDay(BusinessClock.ZONE).toInstant(), each);
        }
        text(out, "],\"removed\":" + json(removed) + "}\n");
    }

    private String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(ADDRESS)
    Answer take(
            @RequestParam("lan") UUID id,
            @RequestParam(name = PARTNER, defaultValue = "") String typed,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
        var errors = new FormErrors();
        var partner = VietnameseText.tidy(typed);
        if (ReceiveWorkbook.key(partner).isEmpty()) {
            errors.add(PARTNER, "vacancies.exchange.partnerMissing");
        } else if (partner.length() > LONGEST_NAME) {
            errors.add(
                    PARTNER,
                    "vacancies.problem.tooLong",
                    Integer.toString(LONGEST_NAME),
                    Integer.toString(partner.length()));
        }
        var content = content(file);
        if (content.length == 0) {
            errors.add(FILE, "vacancies.import.file.missing");
        }
        if (!errors.isEmpty()) {
            return Reply.invalid(new ExchangePage(id, typed, errors));
        }
        return switch (receive.run(CurrentActor.get(), id, partner, name(file), content)) {
            case Outcome.Received(var own) ->
                own == 0
                        ? Redirect.to(ImportController.address(id))
                        : Redirect.to(ImportController.address(id))
                                .saying("vacancies.exchange.leftOut", Integer.toString(own));
            case Outcome.NotOfTheExchange() -> wrong(id, typed, "vacancies.exchange.notOfTheExchange");
            case Outcome.OtherVersion(var version) -> wrong(id, typed, "vacancies.exchange.otherVersion", version);
            case Outcome.NoAds(var own) -> wrong(id, typed, "vacancies.exchange.noAds", Integer.toString(own));
            case Outcome.TooMuch() -> wrong(id, typed, "vacancies.exchange.tooMuch");
        };
    }

    private static Answer wrong(UUID id, String partner, String key, String... arguments) {
        return Reply.invalid(new ExchangePage(id, partner, new FormErrors().add(FILE, key, arguments)));
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
