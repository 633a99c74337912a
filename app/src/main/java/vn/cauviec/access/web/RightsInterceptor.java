package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.ErrorAnswers;

/** Refuses what the actor may not do. A handler that states no right is refused too: forgetting is safe. */
@Component
class RightsInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RightsInterceptor.class);

    private final ErrorAnswers errors;

    RightsInterceptor(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var required = find(method, Requires.class);
        if (required == null) {
            return find(method, OpenToAll.class) != null || refuse(request, response);
        }
        var actor = CurrentActor.get();
        if (isEnough(required.value(), actor)) {
            return true;
        }
        if (actor.isSignedIn() || request.getRequestURI().startsWith("/api/")) {
            return refuse(request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ComeBack.through(SignInController.ADDRESS, request));
        return false;
    }

    private static boolean isEnough(Right[] rights, Actor actor) {
        return rights.length == 0 ? actor.isSignedIn() : Arrays.stream(rights).anyMatch(actor::may);
    }

    private boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var actor = CurrentActor.get();
        LOG.info(
                "Refused {} {} to {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                actor.isSignedIn() ? actor.accountId() : "a visitor");
        errors.answer(403, "", request, response);
        return false;
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> kind) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }
}
