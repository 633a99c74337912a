package vn.cauviec.employers;

import vn.cauviec.kernel.Right;

/**
 * Contribution: a way from the employer's home to what it does here (a bean per entry).
 *
 * @param key message key of its text; the sentence under it stands under {@code key + ".note"}
 * @param address where it leads
 * @param right who sees it
 * @param onlyVerified true for what a company may do only when it is verified
 * @param order smaller comes first
 */
public record EmployerHomeLink(String key, String address, Right right, boolean onlyVerified, int order) {}
