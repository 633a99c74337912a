package vn.cauviec.reference;

/** The levels of administration, from the top down. Since July 2025 no unit has the level of a district. */
public enum UnitLevel {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh. */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu: where a person resides. */
    COMMUNE,
    /** Thôn, bản, tổ dân phố. No list ships with the product. */
    VILLAGE
}
