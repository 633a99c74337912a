package vn.cauviec.operations.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.domain.RouteTimes;

/** What stands before every request, for whoever runs the product. */
@Configuration(proxyBeanMethods = false)
class OperationsFilters {
    @Bean
    static FilterRegistrationBean<RouteTimer> routeTimer(RouteTimes times) {
        var registration = new FilterRegistrationBean<>(new RouteTimer(times));
        registration.setOrder(RouteTimer.ORDER);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<DatabaseGate> databaseGate(Duty duty) {
        var registration = new FilterRegistrationBean<>(new DatabaseGate(duty));
        registration.setOrder(DatabaseGate.ORDER);
        return registration;
    }
}
