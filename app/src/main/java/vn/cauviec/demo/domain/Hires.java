package vn.cauviec.demo.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Role;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.SampleHires;
import vn.cauviec.placements.SampleHires.Facts;
import vn.cauviec.placements.SampleHires.Subject;

/** How the people of the story come to work, and how officers record it. */
final class Hires {
    private static final Weighted<EvidenceKind> EVIDENCE =
            Weighted.of(List.of(EvidenceKind.values()), kind -> switch (kind) {
                case EMPLOYER_CONFIRMATION -> 55;
                case CONTRACT -> 30;
                case OFFICER_STATEMENT -> 15;
                case NONE -> 0;
            });

    private final long seed;
    private final Calendar calendar;
    private final Words words;

    Hires(long seed, Calendar calendar, Words words) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
    }

    /** What a commune officer records of somebody who found work without applying here. */
    List<Event> ofPerson(DirectHire hire, SampleHires sample) {
        var key = hire.key();
        var dice = Dice.of(seed, key + "/record");
        var firm = hire.firm();
        var officer = Staff.officerOf(hire.person().home());
        var recorded = calendar.at(hire.start().plusDays(dice.between(1, 9)), dice);
        var events = new ArrayList<Event>();
        var facts = facts(
                hire.start(),
                firm,
                hire.fate() == DirectHire.Fate.COUNTED || hire.fate() == DirectHire.Fate.REVERSED,
                dice);
        events.add(new Event(recorded, key, officer, (actor, stage) -> {
            var subject =
                    new Subject(stage.get(hire.person().key()), stage.get(firm.key()), vacancy(hire, stage), null);
            stage.made(key, sample.record(actor, subject, facts));
        }));
        switch (hire.fate()) {
            case COUNTED, WITHOUT_EVIDENCE -> {}
            case PROVEN_LATER -> {
                var proof = facts(hire.start(), firm, true, dice);
                events.add(new Event(
                        calendar.after(recorded, dice.between(3, 12), dice),
                        key + "/proof",
                        officer,
                        (actor, stage) -> sample.addEvidence(actor, stage.get(key), proof.evidence(), proof.note())));
            }
            case REVERSED -> {
                var reason = words.pick("reversals", dice);
                events.add(new Event(
                        calendar.after(recorded, dice.between(2, 10), dice),
                        key + "/reverse",
                        Staff.any(Role.DEPARTMENT_OFFICER, dice),
                        (actor, stage) -> sample.reverse(actor, stage.get(key), reason)));
            }
        }
        return events;
    }

    private static @Nullable UUID vacancy(DirectHire hire, Stage stage) {
        var advert = hire.advert();
        return advert == null ? null : stage.get(advert.key());
    }

    /** What follows an invitation: the employer proposes, a consultant records or declines. */
    List<Event> ofApplication(Application application, SampleHires sample) {
        var key = application.key() + "/hire";
        var dice = Dice.of(seed, key);
        var firm = application.advert().firm();
        var consultant = Staff.any(Role.CONSULTANT, dice);
        var facts = facts(application.start(), firm, true, dice);
        var proposed = calendar.at(application.start().plusDays(dice.between(0, 2)), dice);
        var decided = Calendar.later(proposed, calendar.after(proposed, dice.between(1, 5), dice));
        var events = new ArrayList<Event>();
        if (application.fate() != Application.Fate.HIRED || dice.happens(50)) {
            events.add(new Event(
                    proposed,
                    key,
                    firm.headKey(),
                    (actor, stage) ->
                            stage.made(key, sample.propose(actor, stage.get(application.key()), confirmed(facts)))));
        }
        if (application.fate() == Application.Fate.DECLINED) {
            var reason = words.pick("declines", dice);
            events.add(new Event(
                    decided,
                    key + "/decline",
                    consultant,
                    (actor, stage) -> sample.decline(actor, stage.get(key), reason)));
        }
        if (application.fate() == Application.Fate.HIRED) {
            events.add(record(application, decided, consultant, facts, sample));
        }
        return events;
    }

    private static Event record(
            Application application, Instant at, String consultant, Facts facts, SampleHires sample) {
        return new Event(at, application.key() + "/hire/record", consultant, (actor, stage) -> {
            var advert = application.advert();
            var subject = new Subject(
                    stage.get(application.person().key()),
                    stage.get(advert.firm().key()),
                    stage.get(advert.key()),
                    stage.get(application.key()));
            stage.made(application.key() + "/hire/record", sample.record(actor, subject, facts));
        });
    }

    private Facts facts(LocalDate start, Firm firm, boolean proven, Dice dice) {
        var evidence = EVIDENCE.pick(dice);
        var note = words.pick("evidence", evidence.name(), dice);
        boolean outside = firm.sector().equals(Firms.OUTSIDE);
        return new Facts(
                start,
                outside ? Channel.ENTERPRISE_OUTSIDE_PROVINCE : Channel.ENTERPRISE_IN_PROVINCE,
                firm.place().id(),
                dice.happens(70),
                proven ? evidence : EvidenceKind.NONE,
                proven ? note : "");
    }

    /** The employer's own word. */
    private static Facts confirmed(Facts facts) {
        return new Facts(
                facts.startDate(),
                facts.channel(),
                facts.workplace(),
                facts.insured(),
                EvidenceKind.EMPLOYER_CONFIRMATION,
                "");
    }
}
