package vn.cauviec;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.ApproveVacancy;
import vn.cauviec.vacancies.domain.DraftVacancy;
import vn.cauviec.vacancies.domain.SendVacancy;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedPlace;
import vn.cauviec.vacancies.domain.VacancyQueries;

/** Vacancies for tests, written by an employer and approved by a moderator as the pages would. */
@TestComponent
public class TestVacancies {
    private final Map<UUID, Actor> heads = new ConcurrentHashMap<>();
    private final TestAccounts accounts;
    private final IdSource ids;
    private final DraftVacancy draft;
    private final SendVacancy send;
    private final ApproveVacancy approve;
    private final VacancyQueries queries;

    TestVacancies(
            TestAccounts accounts,
            IdSource ids,
            DraftVacancy draft,
            SendVacancy send,
            ApproveVacancy approve,
            VacancyQueries queries) {
        this.accounts = accounts;
        this.ids = ids;
        this.draft = draft;
        this.send = send;
        this.approve = approve;
        this.queries = queries;
    }

    /** An ad that lacks nothing: 2 openings, until 30/06/2023. */
    public static TypedAd ad(String title) {
        return new TypedAd(
                title,
                "Hàn khung nhà thép theo bản vẽ, làm tại xưởng và công trình.",
                "Đọc được bản vẽ.",
                "Có chỗ ở, ăn trưa miễn phí.",
                "",
                "",
                "",
                "",
                "Khu công nghiệp Tằng Loỏng",
                List.of(),
                "10 - 14 triệu",
                "",
                "FULL_TIME",
                "2",
                "30/06/2023",
                "");
    }

    /** The same with the work in these places, the main one first. */
    public static TypedAd adAt(String title, String... places) {
        var ad = ad(title);
        return new TypedAd(
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                "",
                "",
                "",
                places[0],
                "",
                Arrays.stream(places)
                        .skip(1)
                        .map(place -> new TypedPlace("", place))
                        .toList(),
                ad.wage(),
                ad.wageNote(),
                ad.employmentType(),
                ad.openings(),
                ad.deadline(),
                ad.wordingReason());
    }

    /** A draft of the employer. */
    public UUID draft(Employers.Card employer, TypedAd ad) {
        var id = ids.next();
        var head = head(employer);
        as(head, () -> draft.run(head, id, ad));
        return id;
    }

    /** An ad that waits for a moderator. */
    public UUID submitted(Employers.Card employer, TypedAd ad) {
        var id = draft(employer, ad);
        var head = head(employer);
        as(head, () -> send.run(head, id));
        return id;
    }

    /** An ad that stands before the public. */
    public UUID published(Employers.Card employer, TypedAd ad) {
        var id = submitted(employer, ad);
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        int version = queries.getForModerator(moderator, id).version();
        as(moderator, () -> approve.run(moderator, id, version, ""));
        return id;
    }

    /** An ad of two openings until 30/06/2023 that stands before the public. */
    public UUID published(Employers.Card employer, String title) {
        return published(employer, ad(title));
    }

    /** Does something as this actor, as a request would. */
    public static <T> T as(Actor actor, Callable<T> work) {
        try {
            return CurrentActor.callAs(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for each company: every user of a company is told what becomes of its ads. */
    private Actor head(Employers.Card employer) {
        return heads.computeIfAbsent(
                employer.id(), company -> accounts.actor(accounts.employer(Role.EMPLOYER_HEAD, company)));
    }
}
