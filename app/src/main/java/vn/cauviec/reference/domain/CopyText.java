package vn.cauviec.reference.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();

    /** Adds a row. Null is NULL; the greatest date is infinity. */
    CopyText row(@Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            cell(cells[i]);
        }
        text.append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    private void cell(@Nullable Object cell) {
        if (cell == null) {
            text.append("\\N");
        } else if (LocalDate.MAX.equals(cell)) {
            text.append("infinity");
        } else {
            text.append(cell.toString()
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
    }
}
