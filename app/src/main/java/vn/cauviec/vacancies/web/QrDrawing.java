package vn.cauviec.vacancies.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A square that telephones read, as a path.
 *
 * @param size of its side, with the quiet zone
 */
public record QrDrawing(int size, String path) {
    private static final int QUIET = 4;

    static QrDrawing of(String address) {
        try {
            var matrix = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            var path = IntStream.range(0, matrix.getHeight())
                    .boxed()
                    .flatMap(y -> IntStream.range(0, matrix.getWidth())
                            .filter(x -> matrix.get(x, y) == 1)
                            .mapToObj(x -> "M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z"))
                    .collect(Collectors.joining());
            return new QrDrawing(matrix.getWidth() + 2 * QUIET, path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("longer than any address of this site", e);
        }
    }
}
