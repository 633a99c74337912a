package vn.cauviec.access.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.RoleOffer;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.reference.CommuneInput;
import vn.cauviec.reference.CommuneInput.Named;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Ui;
import vn.cauviec.site.UnknownValue;

/** Turns what was typed about a role into an offer, or says at each field what is wrong. */
@Component
public class OfferReader {
    static final String ROLE = "vai-tro";
    static final String UNIT = "xa";
    static final String LAST_DAY = "den-ngay";
    private static final int MOST_YEARS = 5;

    private final Units units;
    private final CommuneInput communes;
    private final BusinessClock clock;

    OfferReader(Units units, CommuneInput communes, BusinessClock clock) {
        this.units = units;
        this.communes = communes;
        this.clock = clock;
    }

    /**
     * A role as typed.
     *
     * @param unit commune of a commune officer; not looked at for other roles, which hold in the whole province
     * @param lastDay last day on which it is to hold
     */
    public record Typed(String role, String unit, String unitId, String lastDay) {
        static Typed read(Map<String, String> typed) {
            return new Typed(
                    typed.getOrDefault(ROLE, ""),
                    typed.getOrDefault(UNIT, ""),
                    typed.getOrDefault(UNIT + "-id", ""),
                    typed.getOrDefault(LAST_DAY, ""));
        }

        public static List<Choice> roles(Ui ui) {
            return Arrays.stream(Role.values())
                    .filter(Role::isStaff)
                    .map(role -> Choice.of(role.name(), ui.t("access.role." + role)))
                    .toList();
        }
    }

    /** An empty form, with the end of next year as its last day. */
    Typed blank() {
        return new Typed(
                "", "", "", VietnameseDate.display(LocalDate.of(clock.today().getYear() + 1, 12, 31)));
    }

    /** The offer; empty when something is wrong, which then stands in the errors. */
    Optional<RoleOffer> read(Typed typed, FormErrors errors) {
        var today = clock.today();
        var role = role(typed.role(), errors);
        var unit = role == Role.COMMUNE_OFFICER
                ? commune(typed, today, errors)
                : units.home(today).id();
        var lastDay = lastDay(typed.lastDay(), today, errors);
        return role == null || unit == null || lastDay == null
                ? Optional.empty()
                : Optional.of(new RoleOffer(role, unit, lastDay));
    }

    private static @Nullable Role role(String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            errors.add(ROLE, "access.offer.roleMissing");
            return null;
        }
        var staff = Arrays.stream(Role.values()).filter(Role::isStaff).toList();
        return staff.stream()
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        ROLE, typed, staff.stream().map(Enum::name).toList()));
    }

    private @Nullable UnitId commune(Typed typed, LocalDate today, FormErrors errors) {
        return switch (communes.read(typed.unitId(), typed.unit(), today)) {
            case Named.One(var commune) -> commune.id();
            case Named.Nothing() -> {
                errors.add(UNIT, "access.offer.unitMissing");
                yield null;
            }
            case Named.Unknown(var nearest) -> {
                errors.add(UNIT, nearest.isEmpty() ? "access.offer.unitUnknown" : "access.offer.unitNearest", nearest);
                yield null;
            }
            case Named.Several(var candidates) -> {
                errors.add(UNIT, "access.offer.unitSeveral", String.join("; ", candidates));
                yield null;
            }
        };
    }

    private static @Nullable LocalDate lastDay(String typed, LocalDate today, FormErrors errors) {
        var problem = VietnameseDate.check(typed);
        if (problem.isPresent()) {
            errors.add(LAST_DAY, "kernel.problem.VietnameseDate." + problem.get());
            return null;
        }
        var day = VietnameseDate.find(typed).orElseThrow();
        if (day.isBefore(today)) {
            errors.add(LAST_DAY, "access.offer.lastDayPast");
        } else if (day.isAfter(today.plusYears(MOST_YEARS))) {
            errors.add(LAST_DAY, "access.offer.lastDayFar", Integer.toString(MOST_YEARS));
        } else {
            return day;
        }
        return null;
    }
}
