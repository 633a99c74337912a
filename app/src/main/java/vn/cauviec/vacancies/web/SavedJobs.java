package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.cauviec.access.HostCookie;
import vn.cauviec.vacancies.domain.kept.KeptAds;
import vn.cauviec.vacancies.domain.kept.RemoveKeptAd;

/**
 * The jobs that somebody keeps in the browser, without an account: the ends of their addresses in a cookie, newest first. Nothing of it is
 * stored on the server until somebody signs in who looks for work. See ADR 0803, 0809.
 */
final class SavedJobs {
    /** More than anybody applies for, and short enough for a cookie. */
    static final int MOST = KeptAds.MOST;

    private static final String COOKIE = "tin-da-luu";
    private static final Duration LIFE = RemoveKeptAd.REMEMBERED;
    private static final Pattern CODE = Pattern.compile("[0-9a-z]{8}");
    private static final String BETWEEN = ".";

    private SavedJobs() {}

    static List<String> read(HttpServletRequest request) {
        return HostCookie.read(request, COOKIE).stream()
                .flatMap(value -> Arrays.stream(value.split(Pattern.quote(BETWEEN))))
                .filter(code -> CODE.matcher(code).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    static void add(HttpServletRequest request, HttpServletResponse response, String slug) {
        var codes = new ArrayList<String>();
        codes.add(code(slug));
        read(request).stream().filter(known -> !known.equals(code(slug))).forEach(codes::add);
        write(request, response, codes.subList(0, Math.min(MOST, codes.size())));
    }

    /** What the browser kept is kept by the account from here on. */
    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, List.of());
    }

    static void remove(HttpServletRequest request, HttpServletResponse response, String slug) {
        write(
                request,
                response,
                read(request).stream()
                        .filter(known -> !known.equals(code(slug)))
                        .toList());
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, List<String> codes) {
        HostCookie.write(
                request, response, COOKIE, String.join(BETWEEN, codes), codes.isEmpty() ? Duration.ZERO : LIFE);
    }

    private static String code(String slug) {
        return slug.substring(slug.lastIndexOf('-') + 1);
    }
}
