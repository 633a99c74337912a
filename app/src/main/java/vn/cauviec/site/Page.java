package vn.cauviec.site;

/**
 * The data of one page or fragment. A record {@code FooPage} is rendered by the template {@code FooPage.jte} beside it, which receives it
 * as {@code page} and the words of the request as {@code ui}.
 */
public non-sealed interface Page extends Answer {}
