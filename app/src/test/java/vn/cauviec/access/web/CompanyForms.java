package vn.cauviec.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.cauviec.Browser;

/** What a user of a company sends when a test walks over every route: forms as the pages would send them. */
final class CompanyForms {
    private CompanyForms() {}

    /** The hidden field against forged forms of whoever is signed in. */
    static String csrf(Browser browser) {
        var field = browser.get("/").document().selectFirst("input[name=_csrf]");
        return field == null ? "" : field.val();
    }

    /** Fields of an ad, of its life and of the answer to an application. */
    static Map<String, String> usual(String csrf) {
        var form = new LinkedHashMap<String, String>();
        form.put("_csrf", csrf);
        form.put("chuc-danh", "Thợ tiện làm ở xưởng");
        form.put("luong", "9 triệu");
        form.put("hinh-thuc", "FULL_TIME");
        form.put("so-nguoi", "3");
        form.put("han-nop", "30/07/2023");
        form.put("mo-ta", "Tiện chi tiết máy theo bản vẽ, có người kèm tháng đầu.");
        form.put("den", "2023-07-20");
        form.put("cach", "moi");
        form.put("noi-dung", "Mời anh chị đến gặp lúc 8 giờ sáng thứ Hai.");
        form.put("ngay-vao-lam", "01/06/2023");
        return form;
    }

    /** The page, or what comes of the form on a slip of its own with each version that an ad may have. */
    static List<Browser.Page> answers(
            Browser browser, Route route, String address, Map<String, String> form, String... versions) {
        if (route.method().equals("GET") || route.method().equals("*")) {
            return List.of(browser.ask("GET", address));
        }
        var slip = UUID.randomUUID().toString();
        return Stream.of(versions)
                .map(version -> {
                    var sent = new LinkedHashMap<>(form);
                    sent.put("phieu", slip);
                    sent.put("ban", version);
                    return browser.ask(route.method(), address, sent);
                })
                .toList();
    }
}
