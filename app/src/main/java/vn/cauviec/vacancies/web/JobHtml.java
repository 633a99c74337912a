package vn.cauviec.vacancies.web;

import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import vn.cauviec.vacancies.domain.IndexedVacancy;

/** The text of a job in the few elements of HTML that search engines read: paragraphs and lists. What an employer typed stays text. */
final class JobHtml {
    private JobHtml() {}

    static String of(IndexedVacancy vacancy) {
        var html = new StringBuilder();
        Stream.of(vacancy.description(), vacancy.requirements(), vacancy.benefits(), vacancy.wageNote())
                .flatMap(text -> TextSection.of("", text).blocks().stream())
                .forEach(block -> add(html, block));
        return html.toString();
    }

    private static void add(StringBuilder html, TextSection.Block block) {
        var element = block.list() ? "li" : "p";
        html.append(block.list() ? "<ul>" : "");
        for (var line : block.lines()) {
            html.append('<').append(element).append('>');
            html.append(HtmlUtils.htmlEscape(line, "UTF-8"));
            html.append("</").append(element).append('>');
        }
        html.append(block.list() ? "</ul>" : "");
    }
}
