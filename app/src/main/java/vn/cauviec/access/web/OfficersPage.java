package vn.cauviec.access.web;

import java.util.Arrays;
import java.util.List;
import vn.cauviec.access.domain.AccountStatus;
import vn.cauviec.access.domain.OfficerQueries.Row;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.Ui;

/**
 * Staff accounts.
 *
 * @param status chosen filter; empty for all
 * @param role chosen filter; empty for all
 */
public record OfficersPage(String status, String role, String words, List<Row> rows, Sort sort, Paging paging)
        implements Page {
    public OfficersPage {
        rows = List.copyOf(rows);
    }

    public List<Choice> statusChoices(Ui ui) {
        return Arrays.stream(AccountStatus.values())
                .map(each -> Choice.of(each.name(), ui.t("access.status." + each)))
                .toList();
    }

    public List<Choice> roleChoices(Ui ui) {
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(each -> Choice.of(each.name(), ui.t("access.role." + each)))
                .toList();
    }

    /** Colour of the badge of a status. */
    public static String mood(AccountStatus status) {
        return switch (status) {
            case INVITED -> "warn";
            case ACTIVE -> "good";
            case CLOSED -> "plain";
        };
    }
}
