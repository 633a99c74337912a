package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.words.AdTags;
import vn.cauviec.vacancies.domain.words.Dictionary;
import vn.cauviec.vacancies.domain.words.Pay;

/**
 * How an ad lies in the index: words to find it by, numbers to filter, count and order by, and the row that a result list shows.
 *
 * @param occupations name and other titles of the occupation
 * @param places names of the workplace and of what it lies in, on old and new maps
 * @param body description, requirements and benefits
 * @param units where the work is: those that are stated, or the one that its words name, each once; none when neither is known
 * @param around units on every map in which they lie, themselves included
 * @param centres a point in each of them, as far as one is known
 * @param dictionary by whose words it is recognised what the ad is about
 */
record AdDocument(
        FoundVacancy row,
        Collection<String> occupations,
        Collection<String> places,
        Collection<String> body,
        Collection<UnitId> units,
        Collection<UnitId> around,
        Collection<Unit.Point> centres,
        Dictionary dictionary) {
    /** This layout: an index of another one is thrown away. Types of employment are kept by their order. */
    static final String LAYOUT = "7 " + Dictionary.VERSION + Arrays.toString(EmploymentType.values());

    static final String ID = "id";
    static final String EMPLOYER = "employer";
    static final String DEADLINE = "deadline";
    static final String PUBLISHED = "published";
    static final String WAGE_FROM = "wageFrom";
    static final String WAGE_TO = "wageTo";
    static final String OPENINGS = "openings";
    static final String UNIT = "unit";
    static final String OCCUPATION = "occupation";
    static final String TYPE = "type";
    static final String ID_HIGH = "idHigh";
    static final String ID_LOW = "idLow";

    static final String PAY_LEAST = "payLeast";
    static final String PAY_MOST = "payMost";
    static final String DAY_LEAST = "dayLeast";
    static final String DAY_MOST = "dayMost";
    /** Codes of the occupation and of what it belongs to. */
    static final String OCCUPATION_WITHIN = "occupationWithin";
    /** A point in the unit of each workplace. */
    static final String POSITION = "position";

    static final String ROW = "row";
    /** Units on every map in which the work is. */
    static final String INSIDE = "inside";
    /** The job of the ad: {@link SameJob#code}. */
    static final String JOB = "job";
    /** What the ad is recognised to be about: {@link AdTags}; and what it states: {@link AdCondition#tag}. */
    static final String TAG = "tag";

    /** The code as a number that keeps its zeros: 0110 is 10110. */
    static long occupationNumber(String code) {
        return Long.parseLong("1" + code);
    }

    /** The other way round. */
    static String occupationCode(long number) {
        return Long.toString(number).substring(1);
    }

    /** Finds the documents of work in a unit. */
    static BytesRef inside(UnitId unit) {
        return new BytesRef(Long.toString(unit.value()));
    }

    /** Finds the document of a vacancy. */
    static Term byId(UUID id) {
        return new Term(ID, id.toString());
    }

    /** Finds the documents of an employer. */
    static Term byEmployer(UUID employerId) {
        return new Term(EMPLOYER, employerId.toString());
    }

    /** Finds the documents of an occupation. */
    static Term byOccupation(String code) {
        return new Term(OCCUPATION, code);
    }

    /** Finds the documents of these jobs. */
    static Query byJobs(Collection<SameJob> jobs) {
        return new TermInSetQuery(
                JOB, jobs.stream().map(job -> new BytesRef(job.code())).toList());
    }

    Document toDocument() {
        var document = new Document();
        document.add(new StringField(ID, row.id().toString(), Field.Store.NO));
        var employer = row.employerId().toString();
        document.add(new StringField(EMPLOYER, employer, Field.Store.NO));
        document.add(new SortedDocValuesField(EMPLOYER, new BytesRef(employer)));
        SearchField.TITLE.addTo(document, List.of(row.title()));
        SearchField.OCCUPATION.addTo(document, occupations);
        SearchField.EMPLOYER.addTo(document, List.of(row.employerName()));
        SearchField.PLACE.addTo(document, places);
        SearchField.PLACE.addTo(document, List.of(row.workplaceText()));
        SearchField.BODY.addTo(document, body);
        document.add(new NumericDocValuesField(ID_HIGH, row.id().getMostSignificantBits()));
        document.add(new NumericDocValuesField(ID_LOW, row.id().getLeastSignificantBits()));
        number(document, DEADLINE, row.deadline().toEpochDay());
        number(document, PUBLISHED, row.publishedAt().toEpochMilli());
        number(document, WAGE_FROM, row.wage().from());
        number(document, WAGE_TO, row.wage().to());
        number(document, OPENINGS, (long) row.openings());
        units.forEach(unit -> document.add(new SortedNumericDocValuesField(UNIT, unit.value())));
        if (!row.occupationCode().isEmpty()) {
            document.add(new NumericDocValuesField(OCCUPATION, occupationNumber(row.occupationCode())));
            document.add(new StringField(OCCUPATION, row.occupationCode(), Field.Store.NO));
            for (int length = 1; length <= row.occupationCode().length(); length++) {
                var code = row.occupationCode().substring(0, length);
                document.add(new StringField(OCCUPATION_WITHIN, code, Field.Store.NO));
            }
        }
        number(
                document,
                TYPE,
                row.employmentType() == null
                        ? null
                        : (long) row.employmentType().ordinal());
        centres.forEach(centre -> document.add(new LatLonPoint(POSITION, centre.latitude(), centre.longitude())));
        around.forEach(one -> document.add(new StringField(INSIDE, inside(one), Field.Store.NO)));
        document.add(new StringField(JOB, SameJob.of(row).code(), Field.Store.NO));
        addPay(document);
        addTags(document);
        document.add(new BinaryDocValuesField(ROW, RowBytes.of(row)));
        return document;
    }

    private void addPay(Document document) {
        var wage = row.wage();
        number(document, PAY_LEAST, wage.from() == null ? wage.to() : wage.from());
        number(document, PAY_MOST, wage.to() == null ? wage.from() : wage.to());
        dayPay().ifPresent(pay -> {
            number(document, DAY_LEAST, pay.least() == null ? pay.most() : pay.least());
            number(document, DAY_MOST, pay.most() == null ? pay.least() : pay.most());
        });
    }

    private Optional<Pay> dayPay() {
        return Pay.find(row.wageNote()).map(Pay.Found::pay).filter(pay -> pay.per() == Pay.Per.DAY);
    }

    private void addTags(Document document) {
        var stated = new ArrayList<String>();
        if (dayPay().isPresent()) {
            stated.add("daily-pay");
        }
        if (row.employmentType() != null) {
            stated.add(row.employmentType().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        var conditions = AdCondition.listStated(row.conditions());
        conditions.stream().filter(AdCondition::isInWords).forEach(condition -> stated.add(condition.trait()));
        var code = row.occupationCode().isEmpty() ? null : row.occupationCode();
        var tags = AdTags.of(dictionary, row.title(), body, code, stated);
        conditions.forEach(condition -> tags.add(condition.tag()));
        for (var condition : AdCondition.values()) {
            if (condition.isDenied(row.conditions())) {
                tags.remove(AdTags.trait(condition.trait()));
            }
        }
        for (var tag : tags) {
            document.add(new StringField(TAG, tag, Field.Store.NO));
        }
    }

    /** A number that filters, counts and orders; absent for null. */
    private static void number(Document document, String name, @Nullable Long value) {
        if (value != null) {
            document.add(new NumericDocValuesField(name, value));
        }
    }
}
