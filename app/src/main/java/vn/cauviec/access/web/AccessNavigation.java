package vn.cauviec.access.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;

/** What access contributes to other pages: ways and work. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {
    private static final int ORDER = 50;

    @Bean
    WorkListSource rolesToGrant(OfficerQueries queries) {
        return actor -> {
            long count = actor.may(Right.ROLE_GRANT) ? queries.countWaiting(actor) : 0;
            return count == 0
                    ? List.of()
                    : List.of(new WorkListSource.WorkItem(
                            "access.work.grant", count, GrantsController.ADDRESS, 0, ORDER));
        };
    }

    @Bean
    NavLink officersLink() {
        return own("access.officers.title", OfficersController.ADDRESS, Right.ACCOUNT_MANAGE, 800);
    }

    @Bean
    NavLink grantsLink() {
        return own("access.grants.title", GrantsController.ADDRESS, Right.ROLE_GRANT, 810);
    }

    @Bean
    NavLink auditLogLink() {
        return own("access.log.title", AuditLogController.ADDRESS, Right.AUDIT_READ, 820);
    }

    @Bean
    NavLink ownAccountLink() {
        return new NavLink(
                NavLink.Place.OWN,
                "access.own.navigation",
                OwnAccountController.ADDRESS,
                Set.of(Right.OFFICE, Right.VACANCY_WRITE_OWN, Right.WORK_FOR_ONESELF),
                990);
    }

    private static NavLink own(String key, String address, Right right, int order) {
        return new NavLink(NavLink.Place.OWN, key, address, Set.of(right), order);
    }
}
