package vn.cauviec.vacancies.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.vacancies.domain.JobSorting;

/** Every search of the job page for programs that follow it: the newest jobs, or the deadlines that come first. See ADR 0801. */
@Controller
class FeedController {
    private final Feeds feeds;
    private final FeedAnswers answers;
    private final JobWords words;

    FeedController(Feeds feeds, FeedAnswers answers, JobWords words) {
        this.feeds = feeds;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping(FeedAddress.RSS)
    @OpenToAll
    ResponseEntity<byte[]> rss(@RequestParam MultiValueMap<String, String> typed) {
        var feed = feeds.of(typed, JobSorting.NEWEST, FeedAddress.RSS);
        return answers.of(feed.self(), RssFeed.MEDIA_TYPE, RssFeed.write(feed));
    }

    @GetMapping(FeedAddress.JSON)
    @OpenToAll
    ResponseEntity<byte[]> json(@RequestParam MultiValueMap<String, String> typed) {
        var feed = feeds.of(typed, JobSorting.NEWEST, FeedAddress.JSON);
        return answers.of(feed.self(), JsonFeed.MEDIA_TYPE, JsonFeed.write(feed));
    }

    @GetMapping(FeedAddress.CALENDAR)
    @OpenToAll
    ResponseEntity<byte[]> calendar(@RequestParam MultiValueMap<String, String> typed) {
        var feed = feeds.of(typed, JobSorting.DEADLINE, FeedAddress.CALENDAR);
        return answers.of(
                feed.self(),
                CalendarFeed.MEDIA_TYPE,
                CalendarFeed.write(feed, title -> words.say("vacancies.feed.lastDay", title)));
    }
}
