package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.site.QrSquare;

/**
 * A sheet to hang up.
 *
 * @param title what the sheet announces
 * @param kind how the jobs fit: message keys end with it
 * @param around where the jobs are when there are none at the place; empty otherwise
 * @param from first day of the week
 * @param to its last
 * @param jobs those that have room
 * @param further how many have none
 * @param link whole address of the search
 * @param code the same for telephones
 * @param big for A3 paper, which shows twice as many
 * @param ways leads to the same in other shapes
 */
public record SheetPage(
        String title,
        String kind,
        String around,
        LocalDate from,
        LocalDate to,
        List<Item> jobs,
        int further,
        String link,
        QrSquare code,
        boolean big,
        Ways ways)
        implements Page {

    /**
     * One job, short enough for its place.
     *
     * @param pay in words of this site, or of the employer
     * @param link whole address of its page, short
     * @param code the same for telephones
     */
    public record Item(
            String title,
            String employer,
            String pay,
            String place,
            int openings,
            LocalDate deadline,
            String link,
            QrSquare code) {}

    /** Addresses. */
    public record Ways(String search, String small, String big, String paper, String speech) {}

    public SheetPage {
        jobs = List.copyOf(jobs);
    }
}
