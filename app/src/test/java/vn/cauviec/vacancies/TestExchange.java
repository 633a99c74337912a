package vn.cauviec.vacancies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Documents of the exchange as another system would write them. */
public final class TestExchange {
    /** Who writes them, unless a test says otherwise. */
    public static final String SOURCE = "https://viec-lam.tinh-ban.example";

    private TestExchange() {}

    /** @param removed references of ads that have ended */
    public static byte[] document(List<String> ads, String... removed) {
        return document(SOURCE, ads, removed);
    }

    public static byte[] document(String source, List<String> ads, String... removed) {
        var ended = List.of(removed).stream()
                .map(reference -> """
                        {"identifier": {"name": "%s", "value": "%s"}, "removedAt": "2023-06-12T09:00:00Z"}
                        """.formatted(source, reference))
                .collect(Collectors.joining(","));
        return """
                {"version": "1.0", "source": "%s", "exportedAt": "2023-06-14T01:00:00Z", "ads": [%s], "removed": [%s]}
                """.formatted(source, String.join(",", ads), ended).getBytes(StandardCharsets.UTF_8);
    }

    /** A good ad of an employer with a tax code. */
    public static String ad(String reference, String taxCode, String title) {
        return """
                {"identifier": {"name": "%s", "value": "%s"}, "title": "%s",
                 "description": "Làm tại xưởng, theo sự phân công của tổ trưởng.", "hiringOrganization": {"taxID": "%s", "name": "x"},
                 "jobLocation": {"addressCountry": "VN", "unit": "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai"},
                 "baseSalary": {"currency": "VND", "unitText": "MONTH", "minValue": 8000000, "maxValue": 12000000},
                 "totalJobOpenings": 3, "validThrough": "2023-06-30"}
                """.formatted(SOURCE, reference, title, taxCode);
    }
}
