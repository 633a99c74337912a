package vn.cauviec.vacancies.domain;

import java.util.List;
import org.apache.lucene.util.Version;
import tools.jackson.databind.node.ObjectNode;

/**
 * How ads lie in a cluster. It splits at blanks and knows nothing of Vietnamese. What a found word counts is {@link AdRanking}'s formula with
 * the rarity in the weight of the question; lengths below forty are kept exactly there, and longer ones no longer differ.
 */
final class ClusterLayout {
    /** Another one is thrown away. */
    static final String VERSION = "1 " + Version.LATEST.major + ' ' + AdDocument.LAYOUT;

    private static final String RANKING = """
            double repeated = 1 + 0.25 * Math.min(2, doc.freq - 1);
            double inLength = Math.max(0.4, 1 / (1 + 0.04 * (doc.length - 1)));
            return Math.round(query.boost * repeated * inLength);""";
    private static final String WORDS = "words";
    private static final String TYPE = "type";
    private static final int LONGEST_WORD = 10_000;
    /** The last page of the longest list. */
    private static final int DEEPEST = 1_000_000;

    private static final List<String> CODES = List.of(
            AdDocument.ID,
            AdDocument.EMPLOYER,
            AdDocument.OCCUPATION,
            AdDocument.OCCUPATION_WITHIN,
            AdDocument.INSIDE,
            AdDocument.JOB,
            AdDocument.TAG,
            ClusterDocument.WORKPLACES.substring(ClusterDocument.CODE.length()));
    private static final List<String> NUMBERS = List.of(
            AdDocument.DEADLINE,
            AdDocument.PUBLISHED,
            AdDocument.WAGE_FROM,
            AdDocument.WAGE_TO,
            AdDocument.OPENINGS,
            AdDocument.UNIT,
            AdDocument.OCCUPATION,
            AdDocument.TYPE,
            AdDocument.PAY_LEAST,
            AdDocument.PAY_MOST,
            AdDocument.DAY_LEAST,
            AdDocument.DAY_MOST);

    private ClusterLayout() {}

    /** Settings and fields of an index of ads. */
    static String ads() {
        var layout = ClusterWire.JSON.createObjectNode();
        var settings = layout.putObject("settings");
        settings.put("number_of_shards", 2);
        settings.put("auto_expand_replicas", "0-1");
        settings.put("max_result_window", DEEPEST);
        var analysis = settings.putObject("analysis");
        analysis.putObject("tokenizer").putObject(WORDS).put(TYPE, "whitespace").put("max_token_length", LONGEST_WORD);
        analysis.putObject("analyzer").putObject(WORDS).put(TYPE, "custom").put("tokenizer", WORDS);
        settings.putObject("similarity")
                .putObject(WORDS)
                .put(TYPE, "scripted")
                .putObject("script")
                .put("source", RANKING);
        var mappings = layout.putObject("mappings");
        mappings.put("dynamic", "strict");
        mappings.putObject("_source").putArray("includes").add(ClusterDocument.ROW);
        var fields = mappings.putObject("properties");
        for (var field : SearchField.values()) {
            for (var name : field.names()) {
                addWords(fields, name, field);
            }
        }
        CODES.forEach(name -> fields.putObject(ClusterDocument.CODE + name).put(TYPE, "keyword"));
        NUMBERS.forEach(name -> fields.putObject(ClusterDocument.NUMBER + name).put(TYPE, "long"));
        fields.putObject(ClusterDocument.PAY).put(TYPE, "long");
        fields.putObject(ClusterDocument.FRESH).put(TYPE, "long");
        fields.putObject(ClusterDocument.POSITION).put(TYPE, "geo_point");
        fields.putObject(ClusterDocument.ROW).put(TYPE, "binary");
        return layout.toString();
    }

    private static void addWords(ObjectNode fields, String name, SearchField field) {
        fields.putObject(name)
                .put(TYPE, "text")
                .put("analyzer", WORDS)
                .put("similarity", WORDS)
                .put("norms", field.isByLength())
                .put("index_options", field.isByFrequency() ? "freqs" : "docs");
    }

    /** Settings of what is known about the ads: kept, never searched. */
    static String state() {
        var layout = ClusterWire.JSON.createObjectNode();
        layout.putObject("settings").put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
        layout.putObject("mappings").put("dynamic", false);
        return layout.toString();
    }
}
