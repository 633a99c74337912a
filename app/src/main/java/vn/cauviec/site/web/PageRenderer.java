package vn.cauviec.site.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** Turns the answer of a handler into a response. A page is rendered whole before its first byte is sent, so that a failure still shows the error page. */
@Component
class PageRenderer implements HandlerMethodReturnValueHandler {

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final Templates templates;
    private final UiFactory uis;
    private final KeptPages kept;

    PageRenderer(Templates templates, UiFactory uis, KeptPages kept) {
        this.templates = templates;
        this.uis = uis;
        this.kept = kept;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        container.setRequestHandled(true);
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (!(value instanceof Answer answer) || request == null || response == null) {
            throw new IllegalStateException("a handler answered nothing");
        }
        write(answer, request, response);
    }

    void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Page page -> render(page, HttpServletResponse.SC_OK, request, response);
            case Reply(var status, var page) -> render(page, status, request, response);
            case Redirect redirect -> redirect(redirect, request, response);
            case Answer.Departure(var to) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", to.toASCIIString());
                response.setHeader("Cache-Control", "no-store");
            }
            case Answer.Shared shared -> share(shared, request, response);
            case Download download -> send(download, response);
        }
    }

    private void share(Answer.Shared shared, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long began = System.nanoTime();
        var ui = uis.make(request);
        var key = new KeptPages.Key(ui.address(), ui.language());
        boolean forAll = !ui.actor().isSignedIn() && ui.notice().isEmpty();
        var kept = forAll ? this.kept.find(key, shared.state()) : null;
        if (kept != null) {
            sayTime(began, response);
            kept.send(request, response);
            return;
        }
        var made = shared.page().get();
        if (forAll && made.answer() instanceof Page page) {
            var output = new Utf8ByteOutput();
            templates.render(page, ui, output);
            sayTime(began, response);
            this.kept
                    .keep(key, shared.state(), output.toByteArray(), made.sent())
                    .send(request, response);
        } else {
            write(made.answer(), request, response);
            made.sent().accept(request);
        }
    }

    /** How long a page took that is the same for everybody: a published goal can be checked by whoever reads it. */
    private static void sayTime(long began, HttpServletResponse response) {
        double millis = (System.nanoTime() - began) / NANOS_OF_A_MILLISECOND;
        response.setHeader("Server-Timing", "app;dur=" + String.format(Locale.ROOT, "%.1f", millis));
    }

    private void render(Page page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(page, uis.make(request), output);
        response.setStatus(status);
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-store");
        } else if (status == HttpServletResponse.SC_OK
                && new ServletWebRequest(request, response).checkNotModified(mark(output))) {
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** Of a page that a browser may keep. */
    private static String mark(Utf8ByteOutput output) throws IOException {
        var digest = PageCache.digest();
        output.writeTo(digest::update);
        return PageCache.mark(digest);
    }

    private static void redirect(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        var notice = notice(redirect, request);
        if (!notice.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(request).put(UiFactory.NOTICE, notice);
            RequestContextUtils.saveOutputFlashMap(redirect.to(), request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.to());
    }

    /** What the next page says: what was done now, or what was to be said here had this been a page. */
    private static List<?> notice(Redirect redirect, HttpServletRequest request) {
        if (!redirect.noticeKey().isEmpty()) {
            var notice = new ArrayList<String>();
            notice.add(redirect.noticeKey());
            notice.addAll(redirect.noticeArguments());
            return notice;
        }
        var unsaid = RequestContextUtils.getInputFlashMap(request);
        return unsaid != null && unsaid.get(UiFactory.NOTICE) instanceof List<?> parts ? parts : List.of();
    }

    private static void send(Download download, HttpServletResponse response) throws IOException {
        response.setContentType(download.mediaType());
        response.setContentLength(download.content().length);
        var name =
                URLEncoder.encode(download.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        var kind = download.inline() ? "inline" : "attachment";
        response.setHeader("Content-Disposition", kind + "; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(download.content());
    }
}
