package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a provider's program sends and is answered. What is not known is left out, never null. */
final class ProviderRecords {
    private ProviderRecords() {}

    /**
     * One ad, as it is sent.
     *
     * @param reference the provider's own name of the ad, at most 100 letters; the same each time
     * @param status active, or stopped: then nothing but the reference is needed. Active when it is not said
     * @param occupation VSCO code of four digits, or its name
     * @param place code of the statistics office, or the unit with those above it in words; "không rõ" when nobody knows
     * @param workplace street, industrial park, village
     * @param furtherPlaces where the same work is offered besides, each named like {@code place}; at most ten
     * @param wage in words: {@code wage} may be an object {@code {"from", "to"}} of whole đồng a month too
     * @param wageNote why no wage is stated
     * @param remoteWork AT_WORKPLACE, PARTLY or FULLY
     * @param experienceMonths 0 when none is needed
     * @param offers of HOUSING, MEALS, TRANSPORT, POOR_HOUSEHOLDS, MINORITY_LANGUAGE, DISABLED_PEOPLE
     * @param deadline last day, yyyy-MM-dd
     * @param wordingReason why a wording that the receipt warned of is kept
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentAd(
            String reference,
            @Nullable String status,
            @Nullable String title,
            @Nullable String description,
            @Nullable String requirements,
            @Nullable String benefits,
            @Nullable SentEmployer employer,
            @Nullable String occupation,
            @Nullable String place,
            @Nullable String workplace,
            @Nullable List<String> furtherPlaces,
            @Nullable SentWage wage,
            @Nullable String wageNote,
            @Nullable String employmentType,
            @Nullable String remoteWork,
            @Nullable Integer experienceMonths,
            @Nullable List<String> offers,
            @Nullable Integer openings,
            @Nullable String deadline,
            @Nullable String wordingReason) {}

    /** Tax code, name, or both. */
    @JsonNaming(SnakeCaseStrategy.class)
    record SentEmployer(@Nullable String taxCode, @Nullable String name) {}

    /** Whole đồng a month. */
    record SentWage(@Nullable Long from, @Nullable Long to) {}

    /** @param ads receipts in the order of the delivery */
    @JsonNaming(SnakeCaseStrategy.class)
    record DeliveryAnswer(DeliveryLine delivery, List<Receipt> receipts) {
        DeliveryAnswer {
            receipts = List.copyOf(receipts);
        }
    }

    /**
     * One delivery.
     *
     * @param ads how many it holds
     * @param done how many have their receipt: fewer than {@code ads} when it broke off, and is to be sent again
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record DeliveryLine(String id, String receivedAt, int ads, int done, Counts counts) {}

    /** Receipts by outcome. */
    record Counts(
            @JsonProperty("new") long fresh, long changed, long proposed, long unchanged, long stopped, long wrong) {}

    /**
     * What became of one ad.
     *
     * @param number its place in the delivery, from 1
     * @param outcome NEW, CHANGED, PROPOSED, UNCHANGED, STOPPED or WRONG
     * @param message the outcome in a sentence
     * @param ad as the house holds it; absent where it holds none
     * @param problems why nothing was done
     * @param warnings what is worth a look and kept nothing out
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            int number,
            String reference,
            String outcome,
            String message,
            @Nullable HeldLine ad,
            List<Said> problems,
            List<Said> warnings) {
        Receipt {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something about a field.
     *
     * @param field as it is sent; empty for the ad as a whole
     * @param code stable, for programs
     * @param message in the language of Accept-Language
     */
    record Said(String field, String code, String message) {}

    /**
     * An ad as the house holds it.
     *
     * @param status WAITING, RETURNED, PUBLISHED, EXPIRED, STOPPED or FILLED
     * @param statusMessage the status in a sentence
     * @param version grows with each change
     * @param digest of what was handed in last: the same as long as the same is handed in; absent after the provider ended the ad
     * @param changedAt of the last step in its life
     * @param url its page for people, while it is public
     * @param reason why it was stopped: a stable code
     * @param change WAITING or REFUSED: what became of a change that was handed in for the public ad
     * @param words what the moderator wrote when the ad or its change was given back
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldLine(
            String reference,
            String id,
            String status,
            String statusMessage,
            int version,
            @Nullable String digest,
            String changedAt,
            @Nullable String url,
            @Nullable String reason,
            @Nullable String change,
            @Nullable String words) {}

    /** @param cursor names the place where the list goes on; absent when it ends */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldPage(List<HeldLine> ads, @Nullable String cursor) {
        HeldPage {
            ads = List.copyOf(ads);
        }
    }

    /** @param cursor names the place where the list goes on; absent when it ends */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryPage(
            List<DeliveryLine> deliveries, @Nullable String cursor) {
        DeliveryPage {
            deliveries = List.copyOf(deliveries);
        }
    }
}
