package vn.cauviec.site;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.stream.Collectors;

/** A square of dark and light fields that telephones read, with the quiet border that they need. */
public final class QrSquare {
    private static final int QUIET = 4;

    private final int size;
    private final BitSet dark;

    private QrSquare(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /** @throws IllegalArgumentException for a text that is longer than such a square holds; no address of this site is */
    public static QrSquare of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int size = matrix.getWidth() + 2 * QUIET;
            var dark = new BitSet(size * size);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    dark.set((row + QUIET) * size + column + QUIET, matrix.get(column, row) == 1);
                }
            }
            return new QrSquare(size, dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("longer than any address of this site", e);
        }
    }

    /** Fields of one side. */
    public int size() {
        return size;
    }

    public boolean isDark(int column, int row) {
        return dark.get(row * size + column);
    }

    /** The dark fields as a path, in the words of SVG. */
    public String path() {
        return dark.stream()
                .mapToObj(field -> "M" + field % size + " " + field / size + "h1v1h-1z")
                .collect(Collectors.joining());
    }
}
