package vn.cauviec.site.web;

import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before every request, so that a failure can be told and found. */
@Configuration(proxyBeanMethods = false)
class ErrorFilters {
    @Bean
    static FilterRegistrationBean<RequestReference> requestReference() {
        var registration = new FilterRegistrationBean<>(new RequestReference());
        registration.setOrder(RequestReference.ORDER);
        return registration;
    }

    /** What goes wrong outside of the handlers is shown by the designed pages too. */
    @Bean
    static ErrorPageRegistrar containerErrorPage() {
        return pages -> pages.addErrorPages(new org.springframework.boot.web.error.ErrorPage(ContainerErrors.ADDRESS));
    }

    @Bean
    static FilterRegistrationBean<BareRequests> bareRequests() {
        var registration = new FilterRegistrationBean<>(new BareRequests());
        registration.setOrder(BareRequests.ORDER);
        return registration;
    }
}
