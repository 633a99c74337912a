package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.site.UnknownValue;

/** Commits who reads whom for what before a handler marked {@link AuditedRead} shows it; asks for the purpose where the link carries none. */
@Component
class AuditedReadInterceptor implements HandlerInterceptor {
    private final AuditTrail trail;

    AuditedReadInterceptor(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var audited = method.getMethodAnnotation(AuditedRead.class);
        if (audited == null) {
            return true;
        }
        var ids = Arrays.stream(audited.variable())
                .flatMap(variable -> subject(request, variable).stream())
                .toList();
        if (ids.size() < audited.variable().length) {
            return true; // no id, no record: the handler answers 404
        }
        var code = request.getParameter(AuditedRead.PURPOSE_PARAMETER);
        if (code == null || code.isEmpty()) {
            askForPurpose(request, response);
            return false;
        }
        var purpose = ReadPurpose.find(code)
                .orElseThrow(() -> new UnknownValue(
                        AuditedRead.PURPOSE_PARAMETER,
                        code,
                        Arrays.stream(ReadPurpose.values())
                                .map(ReadPurpose::code)
                                .toList()));
        ids.forEach(id -> trail.reads(CurrentActor.get(), audited.kind(), id, purpose));
        return true;
    }

    private static void askForPurpose(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", ComeBack.through(PurposeController.ADDRESS, request));
    }

    private static Optional<UUID> subject(HttpServletRequest request, String variable) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !(variables.get(variable) instanceof String text)) {
            throw new IllegalStateException("the route has no variable " + variable);
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
