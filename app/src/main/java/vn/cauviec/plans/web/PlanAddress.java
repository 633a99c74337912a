package vn.cauviec.plans.web;

import java.time.Month;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PlanFilter;
import vn.cauviec.reference.UnitParameters;
import vn.cauviec.site.PageAddress;

/** Addresses of the plan's pages; a figure's address says exactly what it counts, so that it can be bookmarked and sent. */
final class PlanAddress {
    static final String CURRENT = "/ke-hoach";
    static final String LIST = "danh-sach";
    static final String UNIT = "don-vi";
    static final String SEX = "gioi";
    static final String CHANNEL = "kenh";
    static final String MONTH = "thang";
    /** Which results a list shows; absent for those that count. */
    static final String STANDING = "tinh-trang";

    static final String NOT_COUNTED = "khong-tinh";
    /** How far down the places of a breakdown go; absent for one level. */
    static final String LEVEL = "cap";

    static final String COMMUNES = "xa";
    /** Stands for what lies in none of the units below: alone for the province, after the code of any other unit. */
    static final String REST = "khac";

    private PlanAddress() {}

    static String plan(int year) {
        return CURRENT + "/" + year;
    }

    /** The page that breaks the part down. */
    static PageAddress target(Part part) {
        return filtered(base(part), part);
    }

    /** The list of the results of the part. */
    static PageAddress list(Part part) {
        return filtered(base(part) + "/" + LIST, part);
    }

    private static String base(Part part) {
        return plan(part.plan().year()) + "/" + part.target().code();
    }

    private static PageAddress filtered(String path, Part part) {
        var filter = part.filter();
        var unit = unitCode(part, filter);
        var usualMap = part.map().day().equals(part.asOf());
        return PageAddress.of(path)
                .with(UNIT, unit)
                .with(
                        UnitParameters.MAP,
                        unit.isEmpty() && usualMap ? "" : part.map().day().toString())
                .with(SEX, filter.sex() == null ? "" : code(filter.sex()))
                .with(CHANNEL, filter.channel() == null ? "" : code(filter.channel()))
                .with(MONTH, filter.month() == null ? "" : code(filter.month()));
    }

    /** The unit of a filter as the address names it; empty for the whole province. */
    static String unitCode(Part part, PlanFilter filter) {
        if (filter.unit().id().equals(part.map().province().id())) {
            return filter.onlyRest() ? REST : "";
        }
        return filter.onlyRest()
                ? filter.unit().code() + "-" + REST
                : filter.unit().code();
    }

    static String code(Sex sex) {
        return switch (sex) {
            case MALE -> "nam";
            case FEMALE -> "nu";
        };
    }

    static String code(Month month) {
        return Integer.toString(month.getValue());
    }

    static String code(Channel channel) {
        return switch (channel) {
            case ABROAD_UNDER_CONTRACT -> "nuoc-ngoai";
            case LOAN -> "vay-von";
            case CROSS_BORDER -> "qua-bien-gioi";
            case PUBLIC_WORKS -> "viec-lam-cong";
            case ENTERPRISE_IN_PROVINCE -> "doanh-nghiep-trong-tinh";
            case ENTERPRISE_OUTSIDE_PROVINCE -> "doanh-nghiep-ngoai-tinh";
            case COOPERATIVE -> "hop-tac-xa";
            case PUBLIC_SECTOR -> "khu-vuc-nha-nuoc";
            case SELF_EMPLOYMENT -> "tu-tao-viec-lam";
            case OTHER -> "khac";
        };
    }
}
