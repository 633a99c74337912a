package vn.cauviec.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.ErrorAnswers;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.site.Texts;
import vn.cauviec.site.UnknownValue;

/** The one place where a failure becomes an answer: a designed page, or a problem document (RFC 9457) below {@code /api/}. */
@ControllerAdvice
class ErrorHandler implements ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(409, 429, 500, 503);

    /** Besides failures: a refusal is in the log too, and the person may have to ask somebody why. What was not found is not logged. */
    private static final Set<Integer> LOGGED_REFUSALS = Set.of(403, 429);

    private final PageRenderer renderer;
    private final Texts texts;
    private final JsonMapper json;

    ErrorHandler(PageRenderer renderer, Texts texts, JsonMapper json) {
        this.renderer = renderer;
        this.texts = texts;
        this.json = json;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sentence = texts.get(
                RequestLanguage.of(request),
                refused.code().key(),
                refused.arguments().toArray());
        answer(refused.code().status(), refused.code().name(), sentence, request, response);
    }

    @ExceptionHandler
    void unknownValue(UnknownValue unknown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sentence = texts.get(
                RequestLanguage.of(request),
                unknown.nearest().isEmpty() ? "site.unknownValue" : "site.unknownValueNearest",
                unknown.parameter(),
                unknown.value(),
                unknown.nearest());
        answer(400, "UNKNOWN_VALUE", sentence, request, response);
    }

    @ExceptionHandler
    void wrongType(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // An id in the path that is no id names a page that does not exist; a parameter of the wrong type is a mistake
        // to be named.
        boolean inPath = !request.getParameterMap().containsKey(mismatch.getName());
        var sentence = inPath ? "" : texts.get(RequestLanguage.of(request), "site.unreadableValue", mismatch.getName());
        answer(inPath ? 404 : 400, inPath ? "NOT_FOUND" : "UNREADABLE_VALUE", sentence, request, response);
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        MaxUploadSizeExceededException.class,
        HttpMessageNotReadableException.class,
        BindException.class
    })
    void ordinary(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = switch (failure) {
            case NoResourceFoundException _ -> 404;
            case MaxUploadSizeExceededException _ -> 413;
            default -> 400;
        };
        answer(status, HttpStatus.valueOf(status).name(), "", request, response);
    }

    @ExceptionHandler
    void anything(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            answer(status, HttpStatus.valueOf(status).name(), "", request, response);
            return;
        }
        if (ErrorAnswers.isUnavailable(failure)) {
            // Not answered here: even to end the session's part of this request would ask the database.
            throw failure;
        }
        if (response.isCommitted()) {
            LOG.debug("The client went away", failure);
            return;
        }
        // The route and not the address: what stands in an address may be a secret or a person.
        LOG.error(
                "Failure {} at {} {}",
                RequestReference.of(request),
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                failure);
        answer(500, "INTERNAL_SERVER_ERROR", "", request, response);
    }

    @Override
    public void answer(int status, String key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sentence = key.isEmpty() ? "" : texts.get(RequestLanguage.of(request), key);
        answer(status, HttpStatus.valueOf(status).name(), sentence, request, response);
    }

    private void answer(
            int status, String code, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (LOGGED_REFUSALS.contains(status)) {
            LOG.info(
                    "Answered {} {} to {} {}",
                    status,
                    code,
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
        var reference = status >= 500 || LOGGED_REFUSALS.contains(status) ? RequestReference.of(request) : "";
        response.resetBuffer();
        if (asked(request, RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI())
                .startsWith("/api/")) {
            var problem = new TreeMap<String, Object>(
                    Map.of("type", "about:blank", "status", status, "code", code, "detail", sentence));
            if (!reference.isEmpty()) {
                problem.put("reference", reference);
            }
            response.setStatus(status);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        boolean again = asked(request, RequestDispatcher.ERROR_METHOD, request.getMethod())
                        .equals("GET")
                && WORTH_ANOTHER_TRY.contains(status);
        renderer.write(new Reply(status, new ErrorPage(status, sentence, reference, again)), request, response);
    }

    /** What the browser asked for: where the container found the failure, this is a request of its own for the page of errors. */
    private static String asked(HttpServletRequest request, String attribute, String now) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(attribute) instanceof String first
                ? first
                : now;
    }
}
