package vn.cauviec.vacancies.domain;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before its content is held in memory: how large it really is when unpacked, whatever it declares, and
 * nothing in it that makes a reader count or copy without end.
 */
final class WorkbookGuard {
    /** What 20,000 ads of two pages each take. */
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_ARRAY_FORMULAS = 200;
    private static final Pattern XML = Pattern.compile(".*\\.(xml|rels)", Pattern.CASE_INSENSITIVE);
    /** The last column of a sheet is XFD. */
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    /** What was found. */
    enum Verdict {
        FINE,
        /** It unpacks to more than is taken. */
        TOO_LARGE,
        /** It is no workbook that a program for spreadsheets writes. */
        BROKEN
    }

    private WorkbookGuard() {}

    static Verdict check(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            boolean macros = parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            if (parts.size() > MOST_PARTS || macros || zip.getEntry("xl/workbook.xml") == null) {
                return Verdict.BROKEN;
            }
            long left = MOST_UNPACKED;
            for (var part : parts) {
                try (var unpacked = new Counted(zip.getInputStream(part), left)) {
                    if (XML.matcher(part.getName()).matches()) {
                        scan(unpacked);
                    }
                    unpacked.transferTo(OutputStream.nullOutputStream());
                    left = unpacked.left;
                }
            }
            return Verdict.FINE;
        } catch (TooLarge _) {
            return Verdict.TOO_LARGE;
        } catch (XMLStreamException e) {
            return e.getNestedException() instanceof TooLarge ? Verdict.TOO_LARGE : Verdict.BROKEN;
        } catch (IOException | IllegalArgumentException _) {
            return Verdict.BROKEN; // damaged, cut off, or under a password
        }
    }

    private static void scan(InputStream part) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var xml = factory.createXMLStreamReader(part);
        int arrayFormulas = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a workbook declares no entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                arrayFormulas += isArrayFormula(xml) ? 1 : 0;
                if (isFarCell(xml) || arrayFormulas > MOST_ARRAY_FORMULAS) {
                    throw new XMLStreamException("no program writes such a sheet");
                }
            }
        }
        xml.close();
    }

    private static boolean isFarCell(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("c")) {
            return false;
        }
        var reference = xml.getAttributeValue(null, "r");
        return reference != null && !CELL.matcher(reference).matches();
    }

    private static boolean isArrayFormula(XMLStreamReader xml) {
        return xml.getLocalName().equals("f") && "array".equals(xml.getAttributeValue(null, "t"));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops after so many bytes. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            take(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
