package vn.cauviec.access.web;

import java.util.UUID;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/** The form with which a role that was asked for is refused. */
public record RefuseRolePage(UUID id, String name, String roleKey, String reason, FormErrors errors) implements Page {}
