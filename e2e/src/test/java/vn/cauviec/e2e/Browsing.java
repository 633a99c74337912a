package vn.cauviec.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the running site with its sample province, and a browser. Both are started once and end with the last test. */
final class Browsing implements ParameterResolver {
    private static final Namespace SPACE = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == RunningSite.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(SPACE);
        return parameter.getParameter().getType() == RunningSite.class
                ? store.computeIfAbsent(RunningSite.class, _ -> RunningSite.start("small"), RunningSite.class)
                : store.computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }
}
