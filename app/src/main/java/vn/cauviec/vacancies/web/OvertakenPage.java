package vn.cauviec.vacancies.web;

import java.util.UUID;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.Overtaken;

/** Somebody was faster: what was done, and that this decision was not kept. */
public record OvertakenPage(UUID id, Overtaken overtaken) implements Page {}
