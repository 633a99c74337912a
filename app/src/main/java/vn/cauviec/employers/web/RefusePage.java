package vn.cauviec.employers.web;

import java.util.UUID;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which a moderator refuses an employer.
 *
 * @param version of the record that is refused
 */
public record RefusePage(UUID id, String name, int version, String reason, FormErrors errors) implements Page {}
