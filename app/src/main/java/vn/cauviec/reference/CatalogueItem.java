package vn.cauviec.reference;

import vn.cauviec.kernel.DateRange;

/**
 * An entry of one of the small lists, such as a level of education.
 *
 * @param list name of the list: general_education, technical_qualification…
 * @param position order in which the list is shown
 * @param labelEn empty where nobody has translated it
 */
public record CatalogueItem(String list, String code, int position, String labelVi, String labelEn, DateRange valid) {}
