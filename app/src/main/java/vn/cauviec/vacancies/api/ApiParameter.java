package vn.cauviec.vacancies.api;

import java.util.List;
import vn.cauviec.vacancies.EmploymentType;

/**
 * Everything that an address of the interface for programs may say, by JobTech's names; also the source of its description. What each one
 * means stands under the key {@code vacancies.api.parameter.<name>}.
 */
enum ApiParameter {
    ID("id", Kind.TEXT, "tho-han-6f3a9c21"),
    REFERENCE("reference", Kind.TEXT, "VL-2023-0614"),
    DELIVERY("delivery", Kind.TEXT, "0188b7e0-0000-7000-8000-000000000000"),
    PAGE("page", Kind.INTEGER, "1"),
    LAST("last", Kind.BOOLEAN, "true"),
    DATE("date", Kind.MOMENT, "2023-06-14T09:00:00"),
    UPDATED_BEFORE_DATE("updated-before-date", Kind.MOMENT, "2023-06-14T10:00:00"),
    Q("q", Kind.TEXT, "thợ hàn"),
    OCCUPATION_NAME("occupation-name", Kind.CONCEPT, "7212"),
    OCCUPATION_GROUP("occupation-group", Kind.CONCEPT, "721"),
    OCCUPATION_FIELD("occupation-field", Kind.CONCEPT, "7"),
    MUNICIPALITY("municipality", Kind.CONCEPT, "086"),
    REGION("region", Kind.CONCEPT, "10"),
    POSITION("position", Kind.POSITION, "22.34,103.84"),
    POSITION_RADIUS("position.radius", Kind.INTEGER, "15"),
    EMPLOYER("employer", Kind.TEXT, "Công ty May"),
    PUBLISHED_AFTER("published-after", Kind.MOMENT, "2023-06-01T00:00:00"),
    PUBLISHED_BEFORE("published-before", Kind.MOMENT, "2023-06-14T00:00:00"),
    EXPERIENCE("experience", Kind.BOOLEAN, "false"),
    EMPLOYMENT_TYPE("employment-type", Kind.CONCEPT, "SEASONAL"),
    WORKTIME_EXTENT("worktime-extent", Kind.CONCEPT, "FULL_TIME"),
    UNSPECIFIED_WORKPLACE("unspecified-workplace", Kind.BOOLEAN, "true"),
    ABROAD("abroad", Kind.BOOLEAN, "true"),
    REMOTE("remote", Kind.BOOLEAN, "true"),
    OFFER("offer", Kind.CONCEPT, "HOUSING"),
    IN_WORDS("in-words", Kind.BOOLEAN, "true"),
    OFFSET("offset", Kind.INTEGER, "0"),
    LIMIT("limit", Kind.INTEGER, "10"),
    SORT("sort", Kind.CHOICE, "pubdate-desc"),
    STATS("stats", Kind.CHOICE, "employment-type"),
    STATS_LIMIT("stats.limit", Kind.INTEGER, "5"),
    RESDET("resdet", Kind.CHOICE, "brief"),
    CURSOR("cursor", Kind.TEXT, "");

    /** How a value is written. */
    enum Kind {
        TEXT,
        /** A day or a moment, see {@link ApiInput#moment}. */
        MOMENT,
        /** Id of a concept; may be given several times; a leading minus takes out what has it. */
        CONCEPT,
        /** Latitude and longitude in degrees; may be given several times. */
        POSITION,
        BOOLEAN,
        INTEGER,
        /** One of a few words. */
        CHOICE
    }

    static final int MOST_OFFSET = 2_000;
    static final int MOST_LIMIT = 100;
    static final int MOST_STATS = 30;
    static final int MOST_KILOMETRES = 500;

    /** Words by which results are ordered; salary-desc is ours. */
    static final List<String> SORTS =
            List.of("relevance", "pubdate-desc", "pubdate-asc", "applydate-desc", "applydate-asc", "salary-desc");

    /** What can be counted; employment-type is ours. */
    static final List<String> COUNTED = List.of(
            "occupation-name", "occupation-group", "occupation-field", "municipality", "region", "employment-type");

    static final List<String> DETAILS = List.of("full", "brief");
    static final List<String> EXTENTS = List.of(EmploymentType.FULL_TIME.name(), EmploymentType.PART_TIME.name());

    private final String label;
    private final Kind kind;
    private final String example;

    ApiParameter(String label, Kind kind, String example) {
        this.label = label;
        this.kind = kind;
        this.example = example;
    }

    /** Its name in an address. */
    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** May be empty. */
    String example() {
        return example;
    }

    boolean isRepeatable() {
        return kind == Kind.CONCEPT || kind == Kind.POSITION || this == STATS;
    }

    /** The words of a choice; empty for what is no choice. */
    List<String> choices() {
        return switch (this) {
            case SORT -> SORTS;
            case STATS -> COUNTED;
            case RESDET -> DETAILS;
            default -> List.of();
        };
    }

    int least() {
        return switch (this) {
            case PAGE, POSITION_RADIUS, STATS_LIMIT -> 1;
            default -> 0;
        };
    }

    int most() {
        return switch (this) {
            case OFFSET -> MOST_OFFSET;
            case LIMIT -> MOST_LIMIT;
            case STATS_LIMIT -> MOST_STATS;
            case POSITION_RADIUS -> MOST_KILOMETRES;
            default -> Integer.MAX_VALUE;
        };
    }

    /** Key of the sentence that says what it means. */
    String key() {
        return "vacancies.api.parameter." + label;
    }
}
