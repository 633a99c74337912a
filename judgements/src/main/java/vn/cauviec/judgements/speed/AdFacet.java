package vn.cauviec.judgements.speed;

import java.util.Locale;
import vn.cauviec.judgements.Ad;

/** The kinds of choices that every engine counts. */
public enum AdFacet {
    UNIT,
    EMPLOYMENT,
    OCCUPATION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an ad; empty when it does not state it. */
    public String of(Ad ad) {
        var unit = ad.unit();
        var employment = ad.employment();
        var occupation = ad.occupationCode();
        return switch (this) {
            case UNIT -> unit == null ? "" : unit.code();
            case EMPLOYMENT -> employment == null ? "" : employment.name();
            case OCCUPATION -> occupation == null ? "" : occupation;
        };
    }
}
