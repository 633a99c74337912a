package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * A text to be read over the loudspeaker of a village.
 *
 * @param paragraphs in Vietnamese, whatever the language of the page
 * @param minutes how long it takes to read, rounded up
 * @param jobs how many jobs it names
 * @param file address of the same as a file
 */
public record SpeechPage(
        String title, List<String> paragraphs, int minutes, int jobs, String search, String sheet, String file)
        implements Page {
    public SpeechPage {
        paragraphs = List.copyOf(paragraphs);
    }
}
