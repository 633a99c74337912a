package vn.cauviec.access.web;

import jakarta.servlet.Filter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.cauviec.site.ErrorAnswers;

/**
 * What stands before every handler: headers, the check against forged forms, who acts, and the right that the route asks for.
 * Spring Security guards the first two; who may do what is ours, because it depends on role, scope and day.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    /** Nothing from elsewhere, nothing inline. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=()";

    /**
     * Addresses below it carry a secret that is the whole proof, whoever is signed in: a reader's program that posts there (RFC 8058) has
     * seen no form. Nothing below it may look at the session.
     */
    static final String PROVEN_BY_ADDRESS = "/mot-cham/**";

    private static final int AFTER_SESSION_BEFORE_SECURITY = -200;

    /** 36 letters. */
    private static final int SESSION_BYTES = 27;

    private final RightsInterceptor rights;
    private final AuditedReadInterceptor auditedReads;

    SecurityConfiguration(RightsInterceptor rights, AuditedReadInterceptor auditedReads) {
        this.rights = rights;
        this.auditedReads = auditedReads;
    }

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ErrorAnswers errors,
            CrowdFilter crowd,
            ActorFilter actors,
            KeyFilter keys,
            KeyedAddresses keyed)
            throws Exception {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new FormMarks())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(PROVEN_BY_ADDRESS)
                        .ignoringRequestMatchers(keyed::contains))
                .cors(cors -> cors.configurationSource(openToOtherSites(keyed)))
                .addFilterAfter(crowd, HeaderWriterFilter.class)
                .addFilterAfter(actors, CrowdFilter.class)
                .addFilterAfter(keys, ActorFilter.class)
                .addFilterBefore(new UnreadableForms(errors), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, _) -> errors.answer(403, "access.formExpired", request, response)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Pages of other sites may read what is open to everybody, without cookies; a key belongs in no page. */
    private static CorsConfigurationSource openToOtherSites(KeyedAddresses keyed) {
        var reading = new CorsConfiguration();
        reading.addAllowedOrigin(CorsConfiguration.ALL);
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.addAllowedHeader(CorsConfiguration.ALL);
        reading.setExposedHeaders(
                List.of("ETag", "Last-Modified", "Retry-After", "RateLimit", "RateLimit-Policy", "Updated-Until"));
        reading.setAllowCredentials(false);
        reading.setMaxAge(Duration.ofHours(1));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/v1/**", reading);
        return request -> keyed.contains(request) ? new CorsConfiguration() : paths.getCorsConfiguration(request);
    }

    @Bean
    static CrowdFilter crowdFilter(
            @Value("${cauviec.limit.requests:50}") int perSecond, KnownSessions sessions, ErrorAnswers errors) {
        return new CrowdFilter(perSecond, sessions, errors, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitedConnections() {
        return server -> server.setProtocol(LimitedConnections.class.getName());
    }

    /** These filters stand in the chain of Spring Security, and nowhere beside it. */
    @Bean
    static FilterRegistrationBean<CrowdFilter> crowdFilterOnce(CrowdFilter filter) {
        return onlyInTheChain(filter);
    }

    @Bean
    static FilterRegistrationBean<ActorFilter> actorFilterOnce(ActorFilter filter) {
        return onlyInTheChain(filter);
    }

    @Bean
    static FilterRegistrationBean<KeyFilter> keyFilterOnce(KeyFilter filter) {
        return onlyInTheChain(filter);
    }

    private static <T extends Filter> FilterRegistrationBean<T> onlyInTheChain(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        // Argon2id as ASVS 5.0, appendix C, asks for it: 19 MB, two passes.
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    static CookieSerializer sessionCookies() {
        return new SessionCookies();
    }

    /** As many random bits as its column takes: an id of the usual kind would hold 122. */
    @Bean
    static SessionIdGenerator sessionNumbers() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[SESSION_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    static FilterRegistrationBean<ErrorHeaders> errorHeaders() {
        var registration = new FilterRegistrationBean<>(new ErrorHeaders());
        registration.setOrder(AFTER_SESSION_BEFORE_SECURITY);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
        registry.addInterceptor(auditedReads);
    }
}
