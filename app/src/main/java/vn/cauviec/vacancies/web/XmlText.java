package vn.cauviec.vacancies.web;

/** Text within an element or an attribute of XML; what XML 1.0 cannot hold is left out. */
final class XmlText {
    private XmlText() {}

    static String of(String content) {
        var safe = new StringBuilder();
        content.codePoints().filter(XmlText::isAllowed).forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(letter);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }
}
