package vn.cauviec.site.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.cauviec.site.Assets;

/** Static files under {@code /tinh/} with the hash of their content in the name, and pages as return values. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final String STATIC = "/tinh/";

    private final ObjectProvider<PageRenderer> renderer;

    WebConfiguration(ObjectProvider<PageRenderer> renderer) {
        this.renderer = renderer;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(renderer.getObject());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(STATIC + "**")
                .addResourceLocations("classpath:/static/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new CssLinkResourceTransformer());
    }

    /** What the server refuses by itself is shown by {@link ContainerErrors}. */
    @Bean
    static ErrorPageRegistrar containerErrors() {
        return registry -> registry.addErrorPages(new org.springframework.boot.web.error.ErrorPage("/error"));
    }

    @Bean
    static Assets assets(ObjectProvider<ResourceUrlProvider> urls) {
        var known = new ConcurrentHashMap<String, String>();
        return file -> known.computeIfAbsent(file, name -> {
            var address = urls.getObject().getForLookupPath(STATIC + name);
            if (address == null) {
                throw new IllegalStateException("no static file " + name);
            }
            return address;
        });
    }
}
