package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.access.AuditQueries.Reading;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/** Who looked at one's own data, newest first. */
public record ReadersPage(List<Reading> readings) implements Page {
    public ReadersPage {
        readings = List.copyOf(readings);
    }

    /** What the reader is: a public servant in their roles, or an employer. */
    public String roles(Reading reading, Ui ui) {
        return String.join(
                ", ",
                reading.roles().stream()
                        .map(role -> ui.t("people.role." + role))
                        .toList());
    }

    /** What was read, as far as it has a name of its own. */
    public String what(Reading reading, Ui ui) {
        return ui.t(
                switch (reading.kind()) {
                    case "person" -> "people.readers.kind.person";
                    case "identifier" -> "people.readers.kind.identifier";
                    case "application" -> "people.readers.kind.application";
                    default -> "people.readers.kind.other";
                });
    }

    /** Empty when it is not known. */
    public String purpose(Reading reading, Ui ui) {
        var purpose = reading.purpose();
        return purpose == null ? "" : ui.t("access.purpose." + purpose.code());
    }
}
