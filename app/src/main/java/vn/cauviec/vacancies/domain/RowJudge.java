package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;
import static vn.cauviec.vacancies.domain.Finding.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;
import vn.cauviec.vacancies.domain.LifeCycle.Party;
import vn.cauviec.vacancies.domain.RowEmployer.Whose;

/** Says what an ad that a provider hands in, by a workbook or a delivery, would do, and everything that is wrong with it; writes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowJudge {
    private static final int LONGEST_REFERENCE = 100;
    /** What a form says about a field, said about a column. */
    private static final Map<String, String> IN_A_WORKBOOK = Map.of(
            "vacancies.problem.placeNotFound", "vacancies.import.problem.placeNotFound",
            "vacancies.problem.wageOrReason", "vacancies.import.problem.wageOrReason");

    private final AdReader reader;
    private final WordingCheck wording;
    private final RowEmployer employers;
    private final ImportedAdStore ads;
    private final VacancyStore vacancies;
    private final ProposedChangeStore proposals;

    RowJudge(
            AdReader reader,
            WordingCheck wording,
            RowEmployer employers,
            ImportedAdStore ads,
            VacancyStore vacancies,
            ProposedChangeStore proposals) {
        this.reader = reader;
        this.wording = wording;
        this.employers = employers;
        this.ads = ads;
        this.vacancies = vacancies;
        this.proposals = proposals;
    }

    /** What a row does. */
    sealed interface Judgement {
        List<Finding> findings();

        record Wrong(List<Finding> findings) implements Judgement {
            public Wrong {
                findings = List.copyOf(findings);
            }
        }

        record Unchanged(UUID vacancyId, List<Finding> findings) implements Judgement {
            public Unchanged {
                findings = List.copyOf(findings);
            }
        }

        record New(Whose whose, VacancyContent content, List<Finding> findings) implements Judgement {
            public New {
                findings = List.copyOf(findings);
            }
        }

        /** A draft gets this content; a published ad a proposal of it. */
        record Other(StoredVacancy vacancy, Whose whose, VacancyContent content, List<Finding> findings)
                implements Judgement {
            public Other {
                findings = List.copyOf(findings);
            }

            boolean isProposal() {
                return vacancy.status() == VacancyStatus.PUBLISHED;
            }
        }
    }

    /**
     * @param repeats earlier line of the sheet, or place in the delivery, with the same reference; null for none
     * @param today the business day: of the map and of the deadline
     */
    Judgement judge(String provider, ImportedRow row, @Nullable Integer repeats, LocalDate today) {
        var problems = new ArrayList<Finding>();
        checkReference(row.reference(), repeats, problems);
        var standing = problems.isEmpty() ? ads.find(provider, row.reference()).orElse(null) : null;
        var stands = standing == null ? null : vacancies.find(standing.id()).orElseThrow();
        if (standing != null && stands != null && standing.digest().equals(row.digest())) {
            return new Judgement.Unchanged(stands.id(), openWarnings(stands));
        }
        var whose = employers.find(row, stands);
        if (whose instanceof Whose.Unclear(var problem)) {
            problems.add(problem);
        }
        if (VietnameseText.tidy(row.ad().place()).isEmpty()) {
            problems.add(problem(AdField.PLACE, "vacancies.import.problem.placeMissing"));
        }
        return switch (reader.read(row.ad(), Demand.COMPLETE, today)) {
            case Reading.Bad(var found, var warnings) -> {
                problems.addAll(found);
                yield wrong(problems, warnings);
            }
            case Reading.Good(var _, var warnings) when !problems.isEmpty() -> wrong(problems, warnings);
            case Reading.Good(var content, var warnings)
            when standing != null && stands != null -> again(standing, stands, whose, content, warnings);
            case Reading.Good(var content, var warnings) ->
                new Judgement.New(whose, content, with(warnings, whose, content, null));
        };
    }

    /** What is wrong with the name under which the provider keeps the ad. */
    static void checkReference(String reference, @Nullable Integer repeats, List<Finding> problems) {
        if (reference.isEmpty()) {
            problems.add(problem(AdField.REFERENCE, "vacancies.import.problem.referenceMissing"));
        } else if (reference.length() > LONGEST_REFERENCE) {
            problems.add(problem(
                    AdField.REFERENCE,
                    "vacancies.problem.tooLong",
                    Integer.toString(LONGEST_REFERENCE),
                    Integer.toString(reference.length())));
        } else if (repeats != null) {
            problems.add(problem(AdField.REFERENCE, "vacancies.import.problem.repeated", Integer.toString(repeats)));
        }
    }

    /** The ad stands, and the row says something else than last time. */
    private Judgement again(
            ImportedAdStore.Standing standing,
            StoredVacancy stands,
            Whose whose,
            VacancyContent read,
            List<Finding> warnings) {
        var content = read.wordingReason().isEmpty()
                ? read.withWordingReason(stands.content().wordingReason())
                : read;
        boolean otherEmployer = !(whose instanceof Whose.Known(var id, var _) && id.equals(stands.employerId()));
        if (!otherEmployer && !standing.isEnded() && saysTheSame(standing, stands, content)) {
            return new Judgement.Unchanged(stands.id(), openWarnings(stands));
        }
        boolean isPublic = stands.status() == VacancyStatus.PUBLISHED;
        var action = isPublic ? VacancyAction.PROPOSE_CHANGE : VacancyAction.EDIT;
        if (LifeCycle.next(stands.status(), true, action, Party.IMPORTER).isEmpty()) {
            return wrong(
                    List.of(problem(AdField.REFERENCE, "vacancies.import.problem.stands." + stands.status())),
                    warnings);
        }
        if (isPublic && otherEmployer) {
            return wrong(
                    List.of(problem(AdField.EMPLOYER, "vacancies.import.problem.otherEmployer", stands.employerName())),
                    warnings);
        }
        var openings = isPublic ? VacancyRules.checkOpenings(content, stands.taken()) : List.<Finding>of();
        return openings.isEmpty()
                ? new Judgement.Other(stands, whose, content, with(warnings, whose, content, stands.id()))
                : wrong(openings, warnings);
    }

    /** As the ad stands or, where the provider's last change still waits, as it would be after it. */
    private boolean saysTheSame(ImportedAdStore.Standing standing, StoredVacancy stands, VacancyContent content) {
        return standing.proposes()
                ? proposals
                        .find(stands.id())
                        .map(ProposedChange::content)
                        .filter(content::equals)
                        .isPresent()
                : content.equals(stands.content());
    }

    /** Wordings that will hold up the approval. */
    private List<Finding> openWarnings(StoredVacancy vacancy) {
        return vacancy.status() == VacancyStatus.DRAFT
                        && vacancy.content().wordingReason().isEmpty()
                ? wording.check(vacancy.content())
                : List.of();
    }

    private List<Finding> with(List<Finding> wordings, Whose whose, VacancyContent content, @Nullable UUID self) {
        var findings = new ArrayList<Finding>();
        switch (whose) {
            case Whose.Known(var id, var warnings) -> {
                findings.addAll(warnings);
                ads.findClash(id, VietnameseText.fold(content.title()), self)
                        .map(RowJudge::clash)
                        .ifPresent(findings::add);
            }
            case Whose.New fresh -> findings.addAll(fresh.warnings());
            case Whose.Unclear _ -> {}
        }
        if (content.wordingReason().isEmpty()) {
            findings.addAll(wordings);
        }
        return findings;
    }

    private static Finding clash(ImportedAdStore.Clash clash) {
        var provider = clash.provider();
        var reference = clash.reference();
        return provider == null || reference == null
                ? warning(AdField.TITLE, "vacancies.import.warning.clashEmployer", clash.title())
                : warning(AdField.TITLE, "vacancies.import.warning.clash", clash.title(), reference, provider);
    }

    private static Judgement wrong(List<Finding> problems, List<Finding> warnings) {
        var findings = new ArrayList<Finding>();
        for (var found : problems) {
            var key = IN_A_WORKBOOK.getOrDefault(found.key(), found.key());
            findings.add(new Finding(found.field(), key, found.arguments(), false));
        }
        findings.addAll(warnings);
        return new Judgement.Wrong(findings);
    }
}
