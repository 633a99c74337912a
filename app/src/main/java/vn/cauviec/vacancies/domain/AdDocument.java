package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.EmploymentType;

/**
 * How an ad lies in the index: words to find it by, numbers to filter, count and order by, and the row that a result list shows.
 *
 * @param occupations name and other titles of the occupation
 * @param places names of the workplace and of what it lies in, on old and new maps
 * @param body description, requirements and benefits
 */
record AdDocument(
        FoundVacancy row, Collection<String> occupations, Collection<String> places, Collection<String> body) {
    /** This layout: an index of another one is thrown away. Types of employment are kept by their order. */
    static final String LAYOUT = "2 " + Arrays.toString(EmploymentType.values());

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

    static final String ROW = "row";

    /** The code as a number that keeps its zeros: 0110 is 10110. */
    static long occupationNumber(String code) {
        return Long.parseLong("1" + code);
    }

    /** The other way round. */
    static String occupationCode(long number) {
        return Long.toString(number).substring(1);
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
        number(document, UNIT, row.workplace() == null ? null : row.workplace().value());
        if (!row.occupationCode().isEmpty()) {
            document.add(new NumericDocValuesField(OCCUPATION, occupationNumber(row.occupationCode())));
            document.add(new StringField(OCCUPATION, row.occupationCode(), Field.Store.NO));
        }
        number(
                document,
                TYPE,
                row.employmentType() == null
                        ? null
                        : (long) row.employmentType().ordinal());
        document.add(new BinaryDocValuesField(ROW, RowBytes.of(row)));
        return document;
    }

    /** A number that filters, counts and orders; absent for null. */
    private static void number(Document document, String name, @Nullable Long value) {
        if (value != null) {
            document.add(new NumericDocValuesField(name, value));
        }
    }
}
