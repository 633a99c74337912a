package vn.cauviec.placements.web;

import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/** The form with which an employer says that it has hired somebody. */
public record ProposeHirePage(ApplicationQueries.Row application, HireForm form, FormErrors errors) implements Page {}
