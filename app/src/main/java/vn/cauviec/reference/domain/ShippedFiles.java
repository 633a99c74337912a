package vn.cauviec.reference.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files that ship with the product: lists of the whole country under {@code reference/}, the province profile under
 * {@code province/<name>/}. Tables are CSV in UTF-8 with one header row, gzipped where they are big.
 */
@Component
class ShippedFiles {
    /** Raised when what the loader derives from the same files changes, so that every database is loaded again. */
    private static final String DERIVATION = "1";

    private static final List<String> COUNTRY_FILES = List.of(
            "sources.csv",
            "units.csv.gz",
            "unit_succession.csv.gz",
            "occupations.csv",
            "occupation_titles.csv",
            "isco08.csv",
            "ethnic_groups.csv",
            "industries.csv.gz",
            "training_occupations.csv",
            "holidays.csv",
            "catalogue_items.csv");
    private static final List<String> PROFILE_FILES =
            List.of("sources.csv", "units.csv", "unit_succession.csv", "unit_name_variants.csv", "province.properties");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final String profileFolder;

    /** @param province name of the profile's folder */
    ShippedFiles(@Value("${cauviec.province:laocai}") String province) {
        profileFolder = "province/" + province + "/";
    }

    List<CSVRecord> country(String file) {
        return table("reference/" + file);
    }

    List<CSVRecord> profile(String file) {
        return table(profileFolder + file);
    }

    /** The rows of a table that a profile may leave out; empty then. */
    List<CSVRecord> findProfile(String file) {
        var path = profileFolder + file;
        return ShippedFiles.class.getClassLoader().getResource(path) == null ? List.of() : table(path);
    }

    /** Ids of the units that were the province of this profile, oldest first. */
    List<Long> homeUnits() {
        return numbers("home.units").map(Long::valueOf).toList();
    }

    /** The months in which roads are slow, from 1; empty where the profile names none. */
    Set<Integer> listRainyMonths() {
        return numbers("roads.rainy-months").map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> numbers(String property) {
        var properties = new Properties();
        try {
            properties.load(
                    new StringReader(new String(bytes(profileFolder + "province.properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.of(properties.getProperty(property, "").split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty());
    }

    /** Changes when any file does. */
    String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(DERIVATION.getBytes(StandardCharsets.UTF_8));
            for (var file : paths().toList()) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<String> paths() {
        return Stream.concat(
                COUNTRY_FILES.stream().map(file -> "reference/" + file),
                PROFILE_FILES.stream().map(file -> profileFolder + file));
    }

    private static List<CSVRecord> table(String path) {
        try (var input = open(path);
                var reader = new InputStreamReader(input, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.stream().collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static InputStream open(String path) throws IOException {
        var plain = new ByteArrayInputStream(bytes(path));
        return path.endsWith(".gz") ? new GZIPInputStream(plain) : plain;
    }

    private static byte[] bytes(String path) {
        try (var input = ShippedFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (input == null) {
                throw new IllegalStateException("file does not ship with the product: " + path);
            }
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
