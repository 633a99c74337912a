package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.AdChoices;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.TestChoices;
import vn.cauviec.vacancies.domain.WorkbookColumns;
import vn.cauviec.vacancies.domain.WorkbookReader;

class AdWorkbookTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    private final AdChoices choices = TestChoices.of(LoadedReference.UNITS, LoadedReference.OCCUPATIONS);
    private final AdWorkbook workbook = new AdWorkbook(choices, new Texts("laocai"));

    @Test
    void theTemplateHasEveryColumnWithItsNameAnExplanationAndHiddenLists() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook.template(TODAY)))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(sheet -> sheet.getName() + " " + sheet.getVisibility())
                    .containsExactly(
                            "Tin tuyển dụng " + SheetVisibility.VISIBLE,
                            "Hướng dẫn " + SheetVisibility.VISIBLE,
                            "Danh sách " + SheetVisibility.HIDDEN);
            var head = sheets.getFirst().read().getFirst().stream()
                    .map(cell -> cell.getText())
                    .toList();
            var columns = WorkbookColumns.of(head);
            assertThat(columns.missing()).isEmpty();
            assertThat(columns.ignored()).isEmpty();
            assertThat(head)
                    .hasSize(AdField.values().length)
                    .startsWith("Mã tin của nguồn *", "Mã số thuế doanh nghiệp");
            assertThat(sheets.get(1).read()).hasSizeGreaterThan(AdField.values().length);
            assertThat(sheets.get(2).read()).hasSizeGreaterThan(10_800);
        }
    }

    @Test
    void theEmptyTemplateIsReadAsAFileWithoutRows() {
        assertThat(new WorkbookReader().read(workbook.template(TODAY))).isEqualTo(new WorkbookReader.Reading.NoRows());
    }

    @Test
    void theSheetOffersListsToChooseFromAndEveryPartIsWellFormed()
            throws IOException, ParserConfigurationException, SAXException {
        var validations = new ArrayList<String>();
        var nodes =
                parts(workbook.template(TODAY)).get("xl/worksheets/sheet1.xml").getElementsByTagName("dataValidation");
        for (int i = 0; i < nodes.getLength(); i++) {
            var node = (Element) nodes.item(i);
            validations.add(node.getAttribute("sqref") + " " + node.getAttribute("type") + " "
                    + node.getElementsByTagName("formula1").item(0).getTextContent());
            assertThat(node.getAttribute("errorTitle")).isEqualTo("Không có trong danh sách");
            assertThat(node.getAttribute("errorStyle")).isEqualTo("warning");
        }

        assertThat(validations)
                .containsExactlyInAnyOrder(
                        "H2:H2001 list 'Danh sách'!$B$1:$B$"
                                + choices.listOccupations().size(),
                        "I2:I2001 list 'Danh sách'!$A$1:$A$"
                                + choices.listPlaces(TODAY).size(),
                        "N2:N2001 list 'Danh sách'!$C$1:$C$4",
                        "O2:O2001 list 'Danh sách'!$D$1:$D$3");
    }

    /** All parts of the file by name. */
    private static Map<String, Document> parts(byte[] content)
            throws IOException, ParserConfigurationException, SAXException {
        var parts = new HashMap<String, Document>();
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(zip.getInputStream(entry)));
            }
        }
        return parts;
    }
}
