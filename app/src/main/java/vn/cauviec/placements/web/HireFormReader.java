package vn.cauviec.placements.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.domain.HireFacts;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.FormErrors;

/** Turns what was typed about a hire into facts, or into a sentence at each field that is wrong. */
@Component
class HireFormReader {
    private static final int SHORTEST_STATEMENT = 10;
    private static final int LONGEST_NOTE = 1000;
    /** A hire that began longer ago than this is a slip of the pen. */
    private static final int YEARS_BACK = 3;

    private final BusinessClock clock;

    HireFormReader(BusinessClock clock) {
        this.clock = clock;
    }

    /** Who fills the form in: an officer may record without evidence, an employer's own word is evidence. */
    enum By {
        OFFICER,
        EMPLOYER
    }

    /**
     * The facts; empty when something is wrong, which then stands in the errors.
     *
     * @param workplace where the work is; null when it is not known
     * @param paperUnit commune whose officers may open the paper; null when it belongs to none
     */
    Optional<HireFacts> read(
            HireForm form,
            @Nullable MultipartFile paper,
            By by,
            @Nullable UnitId workplace,
            @Nullable UnitId paperUnit,
            FormErrors errors) {
        var startDate = startDate(form, errors);
        var channel = Filters.constant(HireForm.CHANNEL, form.channel(), Ledger.Channel.class);
        if (channel == null) {
            errors.add(HireForm.CHANNEL, "placements.form.channelMissing");
        }
        var evidence = evidence(form, by, errors);
        var upload = upload(paper, paperUnit);
        if (evidence == EvidenceKind.CONTRACT && upload == null) {
            errors.add(HireForm.PAPER, "placements.form.paperMissing");
        }
        if (evidence == EvidenceKind.OFFICER_STATEMENT && form.note().strip().length() < SHORTEST_STATEMENT) {
            errors.add(HireForm.NOTE, "placements.form.statementMissing");
        }
        if (form.note().length() > LONGEST_NOTE) {
            errors.add(HireForm.NOTE, "placements.form.noteTooLong", Integer.toString(LONGEST_NOTE));
        }
        if (startDate == null || channel == null || evidence == null || !errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HireFacts(
                startDate,
                channel,
                workplace,
                !form.insured().isEmpty(),
                evidence,
                upload,
                form.note().strip()));
    }

    /** Says at the file what is wrong with it. */
    static void say(Files.Stored why, FormErrors errors) {
        errors.add(
                HireForm.PAPER,
                switch (why) {
                    case Files.Stored.Done _ -> throw new IllegalArgumentException("the paper was stored");
                    case Files.Stored.Empty() -> "placements.form.paperEmpty";
                    case Files.Stored.TooLarge() -> "placements.form.paperTooLarge";
                    case Files.Stored.UnknownKind() -> "placements.form.paperUnknown";
                });
    }

    /** The file that was sent; null when none was chosen. */
    static Files.@Nullable Upload upload(@Nullable MultipartFile paper, @Nullable UnitId unit) {
        var name = paper == null ? null : paper.getOriginalFilename();
        // A browser sends an empty file without a name where none was chosen; one with a name is somebody's mistake.
        if (paper == null || paper.isEmpty() && (name == null || name.isEmpty())) {
            return null;
        }
        try {
            return new Files.Upload(
                    name == null ? "" : name,
                    paper.getBytes(),
                    Files.Purpose.HIRE_EVIDENCE,
                    unit,
                    Right.PERSON_SEE_SERVED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable LocalDate startDate(HireForm form, FormErrors errors) {
        VietnameseDate.check(form.startDate())
                .ifPresent(problem -> errors.add(HireForm.START_DATE, "kernel.problem.VietnameseDate." + problem));
        var date = VietnameseDate.find(form.startDate()).orElse(null);
        if (date == null) {
            return null;
        }
        var today = clock.today();
        if (date.isAfter(today)) {
            errors.add(HireForm.START_DATE, "placements.form.notStarted");
        } else if (date.isBefore(today.minusYears(YEARS_BACK))) {
            errors.add(HireForm.START_DATE, "placements.form.tooLongAgo", Integer.toString(YEARS_BACK));
        }
        return date;
    }

    private static @Nullable EvidenceKind evidence(HireForm form, By by, FormErrors errors) {
        var evidence = Filters.constant(HireForm.EVIDENCE, form.evidence(), EvidenceKind.class);
        if (by == By.EMPLOYER) {
            return evidence == EvidenceKind.CONTRACT ? evidence : EvidenceKind.EMPLOYER_CONFIRMATION;
        }
        if (evidence == null) {
            errors.add(HireForm.EVIDENCE, "placements.form.evidenceMissing");
        }
        return evidence;
    }
}
