package vn.cauviec.placements.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;

/** Hires of the persons whom an officer may see. */
@Controller
class HiresController {
    static final String ADDRESS = "/quan-ly/tuyen-dung";
    private static final String STATUS = "trang-thai";
    private static final String WAITS = "cho";
    private static final String NAME = "ten";

    private final HireQueries hires;
    private final Units units;
    private final BusinessClock clock;

    HiresController(HireQueries hires, Units units, BusinessClock clock) {
        this.hires = hires;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.HIRE_RECORD)
    Answer list(
            @RequestParam(name = STATUS, defaultValue = "") String status,
            @RequestParam(name = WAITS, defaultValue = "") String waits,
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String order,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") String pageNumber) {
        var filter = new HireQueries.Filter(
                Filters.constant(STATUS, status, HireStatus.class),
                Filters.constant(WAITS, waits, WaitsFor.class),
                name.strip());
        var address =
                PageAddress.of(ADDRESS).with(STATUS, status).with(WAITS, waits).with(NAME, name);
        var columns = Arrays.stream(HireQueries.Order.values())
                .map(HireQueries.Order::code)
                .toList();
        var sort = Sort.parse(order, "-ngay", columns, address);
        int page = Filters.page(pageNumber);
        var rows = hires.list(filter, order(sort), sort.descending(), page, HireQueries.PAGE);
        var paging = Paging.of(address.with(Sort.PARAMETER, order), page, HireQueries.PAGE, hires.count(filter));
        var shown =
                rows.stream().map(row -> new HiresPage.Line(row, place(row))).toList();
        return new HiresPage(shown, status, waits, name, sort, paging);
    }

    /** Address of a hire, with the purpose of the reading. */
    static String read(UUID id) {
        return PageAddress.of(ADDRESS + "/" + id)
                .with(AuditedRead.PURPOSE_PARAMETER, ReadPurpose.HIRE.code())
                .toString();
    }

    private String place(HireQueries.Row row) {
        var unit = row.residenceUnit();
        return unit == null
                ? ""
                : units.find(new UnitId(unit), row.startDate())
                        .or(() -> units.find(new UnitId(unit), clock.today()))
                        .map(found -> found.pathText())
                        .orElse("");
    }

    private static HireQueries.Order order(Sort sort) {
        return Arrays.stream(HireQueries.Order.values())
                .filter(order -> order.code().equals(sort.column()))
                .findFirst()
                .orElseThrow();
    }
}
