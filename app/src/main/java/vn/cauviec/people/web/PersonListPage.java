package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.ExportPersons;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;

/**
 * The persons whom an officer sees.
 *
 * @param workbook address of exactly this list as a workbook
 */
public record PersonListPage(ListFilter filter, List<LineView> lines, Paging paging, String workbook) implements Page {
    public PersonListPage {
        lines = List.copyOf(lines);
    }

    /** False when the list has more persons than may leave the system at once. */
    public boolean mayExport() {
        return paging.total() <= ExportPersons.MOST;
    }

    public long mostToExport() {
        return ExportPersons.MOST;
    }

    /** Where a person is opened: for confirmation the purpose is known, otherwise it is asked. */
    public String address(LineView line) {
        var address = PersonListController.ADDRESS + "/" + line.line().id();
        return filter.standing().equals(ListFilter.CLAIMED) ? address + "?muc-dich=xac-nhan" : address;
    }
}
