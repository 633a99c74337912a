package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.ExplainSearch.Explained;

/** @param text what is searched for; empty before anything is */
public record ExplainPage(String text, List<Explained> jobs) implements Page {
    public ExplainPage {
        jobs = List.copyOf(jobs);
    }
}
