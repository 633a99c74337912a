package vn.cauviec.vacancies.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.speed.ManyAds;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.operations.domain.ServerSecrets;
import vn.cauviec.vacancies.RebuildSearch;

/**
 * Puts the ads of {@code ./bench search} into the database of a running product, as its owner. {@code fill} writes them at once and asks
 * for a new index; {@code publish} publishes one after the other while the bench looks when it can be found.
 */
public final class AdsForTheProduct {
    private static final int AT_ONCE = 1000;
    private static final int PUBLISHED = 5;

    private static final String EMPLOYER = """
            INSERT INTO employers.employer (id, slug, tax_code, name, name_folded, standing, standing_since, created_at)
            VALUES (?, ?, ?, ?, ?, 'VERIFIED', ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String VACANCY = """
            INSERT INTO vacancies.vacancy (id, employer_id, slug, status, title, title_folded, description, requirements, benefits,
              occupation_code, unit_id, workplace_text, wage_from, wage_to, wage_note, employment_type, openings, deadline,
              source, created_at, submitted_at, published_at)
            VALUES (?, ?, ?, 'PUBLISHED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EMPLOYER', ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String FEED = "INSERT INTO operations.change_feed (kind, id) VALUES (?, ?)";

    private AdsForTheProduct() {}

    /**
     * @param args data folder of the product; then {@code fill}, how many ads, folder of real ads; or {@code publish}
     */
    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        int port =
                Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        var secrets = ServerSecrets.read(data.resolve("keys"));
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + ServerSecrets.DATABASE,
                secrets.owner().user(),
                secrets.owner().password())) {
            connection.setAutoCommit(false);
            if (args[1].equals("fill")) {
                fill(connection, Integer.parseInt(args[2]), Path.of(args[3]));
            } else {
                publish(connection);
            }
        }
    }

    private static void fill(Connection connection, int count, Path real) throws Exception {
        var employers = new HashSet<UUID>();
        try (var employer = connection.prepareStatement(EMPLOYER);
                var vacancy = connection.prepareStatement(VACANCY)) {
            int waiting = 0;
            for (var ads = new ManyAds(real).stream(count).iterator(); ads.hasNext(); ) {
                var ad = JudgedProduct.vacancy(ads.next());
                if (employers.add(ad.employerId())) {
                    set(employer, employer(ad));
                    employer.addBatch();
                }
                set(vacancy, vacancy(ad, ad.slug(), ad.title()));
                vacancy.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    employer.executeBatch();
                    vacancy.executeBatch();
                }
            }
            employer.executeBatch();
            vacancy.executeBatch();
        }
        connection.commit();
        feed(connection, RebuildSearch.KIND, RebuildSearch.EVERYTHING);
        connection.commit();
    }

    /** Prints the word by which each can be found and the time of its commit. */
    private static void publish(Connection connection) throws Exception {
        var like = JudgedProduct.vacancy(Corpus.load().ads().getFirst());
        for (int i = 0; i < PUBLISHED; i++) {
            var word = "qzx" + UUID.randomUUID().toString().substring(0, 6);
            var id = UUID.randomUUID();
            try (var vacancy = connection.prepareStatement(VACANCY)) {
                var values = vacancy(like, word, like.title() + " " + word);
                values[0] = id;
                set(vacancy, values);
                vacancy.executeUpdate();
            }
            feed(connection, "VACANCY_PUBLISHED", id);
            connection.commit();
            System.out.println(word + " " + System.currentTimeMillis());
            Thread.sleep(3000);
        }
    }

    private static void feed(Connection connection, String kind, UUID id) throws SQLException {
        try (var feed = connection.prepareStatement(FEED);
                var bell = connection.prepareStatement("SELECT pg_notify('cauviec_feed', '')")) {
            set(feed, kind, id);
            feed.executeUpdate();
            bell.execute();
        }
    }

    private static Object[] employer(IndexedVacancy ad) {
        var since = ad.publishedAt().atOffset(ZoneOffset.UTC);
        return new Object[] {
            ad.employerId(),
            "many-" + ad.employerId().getLeastSignificantBits(),
            taxCode(ad.employerId()),
            ad.employerName(),
            VietnameseText.fold(ad.employerName()),
            since,
            since
        };
    }

    /** One that no company can have: its check digit is not looked at here, and it is as good as sure to be alone. */
    private static String taxCode(UUID employer) {
        return "%010d".formatted(Math.floorMod(employer.getLeastSignificantBits(), 10_000_000_000L));
    }

    private static @Nullable Object[] vacancy(IndexedVacancy ad, String slug, String title) {
        OffsetDateTime published = ad.publishedAt().atOffset(ZoneOffset.UTC);
        var unit = ad.unitId();
        var type = ad.employmentType();
        return new @Nullable Object[] {
            ad.id(),
            ad.employerId(),
            slug,
            title,
            VietnameseText.fold(title),
            ad.description(),
            ad.requirements(),
            ad.benefits(),
            ad.occupationCode(),
            unit == null ? null : unit.value(),
            ad.workplaceText(),
            ad.wage().from(),
            ad.wage().to(),
            ad.wageNote(),
            type == null ? null : type.name(),
            ad.openings(),
            ad.deadline(),
            published,
            published,
            published
        };
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
