package vn.cauviec.vacancies.domain;

import java.time.Instant;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * Somebody was faster: what was done to the ad, and by whom.
 *
 * @param by name under which a public servant signs; empty when it was not one
 */
public record Overtaken(VacancyStatus status, VacancyAction action, String by, Instant at) {}
