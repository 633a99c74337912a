package vn.cauviec.notices.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.notices.domain.MarkNoticesRead;
import vn.cauviec.notices.domain.NoticeQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** What the holder of an account was told. */
@Controller
@Requires
class NoticesController {
    static final String ADDRESS = "/tai-khoan/thong-bao";
    private static final int MOST = 100;

    private final NoticeQueries queries;
    private final MarkNoticesRead markRead;

    NoticesController(NoticeQueries queries, MarkNoticesRead markRead) {
        this.queries = queries;
        this.markRead = markRead;
    }

    @GetMapping(ADDRESS)
    Answer show() {
        var actor = CurrentActor.get();
        return new NoticesPage(queries.list(actor, MOST), queries.countUnread(actor));
    }

    @PostMapping(ADDRESS + "/da-doc")
    Answer markRead() {
        markRead.run(CurrentActor.get());
        return Redirect.to(ADDRESS).saying("notices.markedRead");
    }
}
