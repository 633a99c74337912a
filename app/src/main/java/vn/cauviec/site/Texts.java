package vn.cauviec.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All sentences of the site, by key and language, from {@code messages/<module>_{vi,en}.properties}; what the pages call the province
 * comes from its profile, {@code province/<province>/texts_{vi,en}.properties}.
 */
@Component
public class Texts {
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<String, String> vietnamese;
    private final Map<String, String> english;
    private final Map<String, Boolean> missing = new ConcurrentHashMap<>();

    public Texts(@Value("${cauviec.province:laocai}") String province) {
        vietnamese = read(Language.VIETNAMESE, province);
        english = read(Language.ENGLISH, province);
    }

    /**
     * The sentence under the key, its places {0}, {1}… filled in. Arguments are texts: numbers and dates are formatted before.
     * A missing key shows itself and is logged once; a test sees to it that none is missing.
     */
    public String get(Language language, String key, Object... arguments) {
        var sentence = sentences(language).get(key);
        if (sentence == null) {
            if (missing.putIfAbsent(key, true) == null) {
                LOG.warn("No text for key {} in {}", key, language);
            }
            return key;
        }
        return arguments.length == 0 && sentence.indexOf('\'') < 0 && sentence.indexOf('{') < 0
                ? sentence
                : new MessageFormat(sentence, Locale.ROOT).format(arguments);
    }

    /** True when the key has a sentence. */
    public boolean has(Language language, String key) {
        return sentences(language).containsKey(key);
    }

    /** All keys of a language, for the test that both have the same. */
    public Set<String> keys(Language language) {
        return sentences(language).keySet();
    }

    private Map<String, String> sentences(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }

    private static Map<String, String> read(Language language, String province) {
        var read = new TreeMap<String, String>();
        try {
            var files = new ArrayList<>(List.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")));
            files.add(new ClassPathResource("province/" + province + "/texts_" + language.code() + ".properties"));
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> {
                    if (read.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("text key stands in two files: " + key);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(read);
    }
}
