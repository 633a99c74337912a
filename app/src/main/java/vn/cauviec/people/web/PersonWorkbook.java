package vn.cauviec.people.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** The list of persons as a workbook, in Vietnamese, because it goes to Vietnamese offices. */
@Component
class PersonWorkbook {
    private static final List<String> HEADS = List.of(
            "people.form.name",
            "people.list.birthYear",
            "people.form.sex",
            "people.form.ethnicGroup",
            "people.list.unit",
            "people.list.standing");

    private final Texts texts;

    PersonWorkbook(Texts texts) {
        this.texts = texts;
    }

    byte[] write(List<LineView> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "CauViec", "1.0")) {
            var sheet = workbook.newWorksheet(text("people.list.sheet"));
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, text(HEADS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (var view : lines) {
                var line = view.line();
                sheet.value(row, 0, line.fullName());
                sheet.value(row, 1, line.birthYear());
                sheet.value(row, 2, text("people.sex." + line.sex()));
                sheet.value(row, 3, view.ethnicGroup());
                sheet.value(row, 4, view.unit());
                sheet.value(row, 5, text("people.standing." + line.standing()));
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String text(String key) {
        return texts.get(Language.VIETNAMESE, key);
    }
}
