package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.OwnAdFigures;
import vn.cauviec.vacancies.domain.AdViews;

/** What an employer sees of how its ad fares. */
@Component
class OwnAdNumbers {
    private final AdViews views;
    private final ObjectProvider<OwnAdFigures> sources;

    OwnAdNumbers(AdViews views, ObjectProvider<OwnAdFigures> sources) {
        this.views = views;
        this.sources = sources;
    }

    AdViews.Views views(UUID vacancyId) {
        return views.get(vacancyId);
    }

    List<OwnAdFigures.Figure> figures(Actor actor, UUID vacancyId) {
        return sources.stream()
                .flatMap(source -> source.list(actor, vacancyId).stream())
                .toList();
    }
}
