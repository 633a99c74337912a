package vn.cauviec.notices.web;

import java.util.List;
import vn.cauviec.notices.domain.NoticeQueries.Told;
import vn.cauviec.site.Page;

/** The newest of what somebody was told. */
public record NoticesPage(List<Told> notices, long unread) implements Page {
    public NoticesPage {
        notices = List.copyOf(notices);
    }
}
