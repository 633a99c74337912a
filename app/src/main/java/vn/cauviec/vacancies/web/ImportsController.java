package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.ImportQueries;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;
import vn.cauviec.vacancies.domain.WorkbookReader;
import vn.cauviec.vacancies.domain.WorkbookReader.Reading;
import vn.cauviec.vacancies.domain.WorkbookSheet;

/** Moderators see the imports so far and hand in a workbook of a provider. */
@Controller
@Requires(Right.VACANCY_IMPORT)
class ImportsController {
    static final String ADDRESS = AdQueueController.ADDRESS + "/nhap-tep";
    private static final String PROVIDER = "nguon";
    private static final String NEW_PROVIDER = "nguon-moi";
    private static final String FILE = "tep";
    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_NAME = 120;

    private final ImportQueries queries;
    private final WorkbookReader reader;
    private final ReceiveWorkbook receive;
    private final AdWorkbook workbook;
    private final Texts texts;
    private final IdSource ids;
    private final BusinessClock clock;

    ImportsController(
            ImportQueries queries,
            WorkbookReader reader,
            ReceiveWorkbook receive,
            AdWorkbook workbook,
            Texts texts,
            IdSource ids,
            BusinessClock clock) {
        this.queries = queries;
        this.reader = reader;
        this.receive = receive;
        this.workbook = workbook;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer list(@RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        return page(new ImportsPage.Form(ids.next(), "", ""), number, new FormErrors());
    }

    /** On the units of the business day: they are what the rows are read on. */
    @GetMapping(ADDRESS + "/mau.xlsx")
    Answer template() {
        return Download.workbook("mau-tin-tuyen-dung.xlsx", workbook.template(clock.today()));
    }

    @PostMapping(ADDRESS)
    Answer receive(
            @RequestParam("lan") UUID id,
            @RequestParam(name = PROVIDER, defaultValue = "") String provider,
            @RequestParam(name = NEW_PROVIDER, defaultValue = "") String newProvider,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        var errors = new FormErrors();
        var name = providerName(provider, newProvider, errors);
        var content = content(file);
        var sheet = read(content, errors, request);
        if (errors.isEmpty() && sheet != null) {
            var upload = new Files.Upload(
                    fileName(file), content, Files.Purpose.VACANCY_WORKBOOK, null, Right.VACANCY_IMPORT);
            switch (receive.run(CurrentActor.get(), id, name, upload, sheet)) {
                case ReceiveWorkbook.Outcome.Received() -> {
                    return Redirect.to(ImportController.address(id));
                }
                case ReceiveWorkbook.Outcome.NotTaken() -> errors.add(FILE, "vacancies.import.file.notAWorkbook");
            }
        }
        return Reply.invalid(page(new ImportsPage.Form(id, provider, newProvider), 1, errors));
    }

    private String providerName(String provider, String newProvider, FormErrors errors) {
        var typed = VietnameseText.tidy(newProvider);
        var known = queries.listProviders(CurrentActor.get()).stream()
                .filter(one -> one.key().equals(provider))
                .findFirst();
        if (typed.isEmpty() && known.isPresent()) {
            return known.get().name();
        }
        if (ReceiveWorkbook.key(typed).isEmpty()) {
            errors.add(NEW_PROVIDER, "vacancies.import.providerMissing");
        } else if (known.isPresent()) {
            errors.add(NEW_PROVIDER, "vacancies.import.providerTwice");
        } else if (typed.length() > LONGEST_NAME) {
            errors.add(
                    NEW_PROVIDER,
                    "vacancies.problem.tooLong",
                    Integer.toString(LONGEST_NAME),
                    Integer.toString(typed.length()));
        }
        return typed;
    }

    /** Null when the file says nothing; why stands at the field. */
    private @Nullable WorkbookSheet read(byte[] content, FormErrors errors, HttpServletRequest request) {
        if (content.length == 0) {
            errors.add(FILE, "vacancies.import.file.missing");
            return null;
        }
        return switch (reader.read(content)) {
            case Reading.Good(var sheet) -> sheet;
            case Reading.NotAWorkbook() -> wrong(errors, "vacancies.import.file.notAWorkbook");
            case Reading.TooLarge() -> wrong(errors, "vacancies.import.file.tooLarge");
            case Reading.TooManyRows() -> wrong(errors, "vacancies.import.file.tooManyRows");
            case Reading.NoRows() -> wrong(errors, "vacancies.import.file.noRows");
            case Reading.ColumnsMissing(var groups) ->
                wrong(errors, "vacancies.import.file.columnsMissing", names(groups, request));
        };
    }

    private static @Nullable WorkbookSheet wrong(FormErrors errors, String key, String... arguments) {
        errors.add(FILE, key, arguments);
        return null;
    }

    private String names(List<List<AdField>> groups, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        return groups.stream()
                .map(group -> group.stream()
                        .map(field -> "“" + texts.get(language, field.labelKey()) + "”")
                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(", "));
    }

    private static byte[] content(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private ImportsPage page(ImportsPage.Form form, int typedNumber, FormErrors errors) {
        var actor = CurrentActor.get();
        int number = Math.clamp(typedNumber, 1, 100_000);
        var found = queries.list(actor, number, PAGE_SIZE);
        return new ImportsPage(
                form,
                queries.listProviders(actor),
                found.rows(),
                Paging.of(PageAddress.of(ADDRESS), number, PAGE_SIZE, found.total()),
                errors);
    }
}
