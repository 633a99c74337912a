package vn.cauviec.access.web;

import vn.cauviec.access.domain.SecondSteps.State;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/** The own second step. */
public record OwnSecondStepPage(State state, FormErrors errors) implements Page {}
