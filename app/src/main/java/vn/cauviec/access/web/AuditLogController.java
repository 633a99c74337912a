package vn.cauviec.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AuditLog;
import vn.cauviec.access.domain.AuditLog.Filter;
import vn.cauviec.access.domain.AuditLog.Kind;
import vn.cauviec.access.domain.ExportAuditLog;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Language;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Reply;
import vn.cauviec.site.Texts;
import vn.cauviec.site.UnknownValue;

/** Who changed what, and who read whose details: for the data protection officer. */
@Controller
class AuditLogController {
    static final String ADDRESS = "/quan-ly/he-thong/nhat-ky";
    private static final String KIND = "loai";
    private static final String FROM = "tu-ngay";
    private static final String TO = "den-ngay";
    private static final String WRITES = "thay-doi";
    private static final String READS = "da-xem";
    private static final int DAYS = 30;
    private static final int PAGE_SIZE = 50;

    private final AuditLog log;
    private final ExportAuditLog export;
    private final Texts texts;
    private final BusinessClock clock;

    AuditLogController(AuditLog log, ExportAuditLog export, Texts texts, BusinessClock clock) {
        this.log = log;
        this.export = export;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.AUDIT_READ)
    Answer list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var actor = CurrentActor.get();
        var errors = new FormErrors();
        var asked = Asked.read(typed, today());
        var filter = asked.filter(errors);
        if (!errors.isEmpty()) {
            var nothing = Paging.of(PageAddress.of(ADDRESS), 1, PAGE_SIZE, 0);
            return Reply.invalid(asked.page(List.of(), nothing, errors));
        }
        long total = log.count(actor, filter);
        int page = Math.clamp(number, 1, (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE));
        var entries = log.list(actor, filter, (page - 1) * PAGE_SIZE, PAGE_SIZE);
        return asked.page(entries, Paging.of(asked.address(), page, PAGE_SIZE, total), errors);
    }

    @PostMapping(ADDRESS + "/xuat")
    @Requires(Right.AUDIT_READ)
    Answer export(@RequestParam Map<String, String> typed) {
        var errors = new FormErrors();
        var asked = Asked.read(typed, today());
        var filter = asked.filter(errors);
        if (!errors.isEmpty()) {
            var nothing = Paging.of(PageAddress.of(ADDRESS), 1, PAGE_SIZE, 0);
            return Reply.invalid(asked.page(List.of(), nothing, errors));
        }
        var language = Language.VIETNAMESE;
        var heads = Stream.of("at", "who", "account", "what", "record", "recordId", "reason")
                .map(column -> texts.get(language, "access.log." + column))
                .toList();
        var sheet = texts.get(language, "access.log." + asked.kindCode());
        var content =
                export.run(CurrentActor.get(), filter, sheet, heads, entry -> AuditWords.what(texts, language, entry));
        return Download.workbook("nhat-ky-" + asked.kindCode() + "-" + today() + ".xlsx", content);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.systemNow(), BusinessClock.ZONE);
    }

    /** What the address asks for, as typed. */
    private record Asked(String kindCode, String from, String to, String words) {
        static Asked read(Map<String, String> typed, LocalDate today) {
            return new Asked(
                    typed.getOrDefault(KIND, WRITES),
                    typed.getOrDefault(FROM, VietnameseDate.display(today.minusDays(DAYS))),
                    typed.getOrDefault(TO, VietnameseDate.display(today)),
                    VietnameseText.tidy(typed.getOrDefault("q", "")));
        }

        Filter filter(FormErrors errors) {
            var first = day(FROM, from, errors);
            var last = day(TO, to, errors);
            if (errors.isEmpty() && last.isBefore(first)) {
                errors.add(TO, "access.log.reversed");
            }
            return new Filter(kind(), first, last, words);
        }

        private Kind kind() {
            return switch (kindCode) {
                case WRITES -> Kind.WRITES;
                case READS -> Kind.READS;
                default -> throw new UnknownValue(KIND, kindCode, List.of(WRITES, READS));
            };
        }

        private static LocalDate day(String field, String typed, FormErrors errors) {
            VietnameseDate.check(typed)
                    .ifPresent(problem -> errors.add(field, "kernel.problem.VietnameseDate." + problem));
            return VietnameseDate.find(typed).orElse(LocalDate.EPOCH);
        }

        PageAddress address() {
            return PageAddress.of(ADDRESS)
                    .with(KIND, kindCode)
                    .with(FROM, from)
                    .with(TO, to)
                    .with("q", words);
        }

        AuditLogPage page(List<AuditLog.Entry> entries, Paging paging, FormErrors errors) {
            return new AuditLogPage(kindCode, from, to, words, entries, paging, errors);
        }
    }
}
