package vn.cauviec.files.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A Word or Excel file, looked through part by part before it is kept. What declares to be small is unpacked all the same, up to a limit:
 * the list of parts may lie. What is found never says more than yes or no, because the sender may be the attacker.
 */
final class OfficeFile {
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    /** The list of kinds and the lists of links are read into memory. */
    private static final int LONGEST_LIST = 4 * 1024 * 1024;

    private static final String KINDS = "[content_types].xml";
    private static final String LINKS = ".rels";

    /** Words in the names, kinds and links of parts that act when the file is opened; a renamed part keeps its kind. */
    private static final List<String> ACTING =
            List.of("vbaproject", "vbadata", "macroenabled", "macrosheet", "activex", "oleobject");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(https?|ftp):.*|file://[^/].*|[\\\\/]{2}.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ZipFile zip;
    private long left = MOST_UNPACKED;

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
    }

    /** Word or Excel; empty when it is neither, is damaged, or holds what could act. */
    static Optional<FileKind> kind(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var file = new OfficeFile(zip);
            if (!file.isHarmless()) {
                return Optional.empty();
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileKind.XLSX);
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(FileKind.DOCX) : Optional.empty();
        } catch (IOException | XMLStreamException | IllegalArgumentException _) {
            return Optional.empty(); // damaged, cut off, or under a password
        }
    }

    private boolean isHarmless() throws IOException, XMLStreamException {
        var parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (var part : parts) {
            var name = part.getName().toLowerCase(Locale.ROOT);
            if (!isOrdinary(part, name) || !names.add(name) || !isHarmless(part, name)) {
                return false;
            }
        }
        return names.contains(KINDS);
    }

    /** Packed as office programs pack, and its name leads nowhere else. */
    private static boolean isOrdinary(ZipArchiveEntry part, String name) {
        boolean packing = part.getMethod() == ZipEntry.DEFLATED || part.getMethod() == ZipEntry.STORED;
        boolean place = !name.startsWith("/") && !name.contains("..");
        return packing && place && !acts(name);
    }

    private boolean isHarmless(ZipArchiveEntry part, String name) throws IOException, XMLStreamException {
        if (name.equals(KINDS) || name.endsWith(LINKS)) {
            var list = new ByteArrayOutputStream();
            unpack(part, list, Math.min(left, LONGEST_LIST));
            var bytes = list.toByteArray();
            var type = new DocumentType();
            type.write(bytes);
            return !type.declared && isHarmlessList(bytes);
        }
        var type = new DocumentType();
        unpack(part, type, left);
        // Pictures may be drawn in a language that has a document type; nothing of ours reads them.
        return !type.declared || name.endsWith(".svg");
    }

    /** Unpacks as far as the limit, whatever the part declares, and counts it against what is left for the whole file. */
    private void unpack(ZipArchiveEntry part, OutputStream target, long limit) throws IOException {
        try (var unpacked = zip.getInputStream(part)) {
            var buffer = new byte[16 * 1024];
            long size = 0;
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new IOException("unpacks to too much");
                }
                target.write(buffer, 0, read);
            }
            left -= size;
        }
    }

    /** Read as the office programs read it, so that no spelling hides a word. */
    private static boolean isHarmlessList(byte[] list) throws XMLStreamException {
        var xml = parser().createXMLStreamReader(new ByteArrayInputStream(list));
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && !isHarmlessElement(xml)) {
                    return false;
                }
            }
            return true;
        } finally {
            xml.close();
        }
    }

    private static boolean isHarmlessElement(XMLStreamReader xml) {
        boolean fetched = false;
        boolean template = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i);
            if (acts(value.toLowerCase(Locale.ROOT))) {
                return false;
            }
            var name = xml.getAttributeLocalName(i);
            fetched |= name.equals("Target") && ELSEWHERE.matcher(value.strip()).matches();
            template |= name.equals("Type") && value.endsWith("/attachedTemplate");
        }
        return !(fetched && template); // a template from elsewhere brings its macros with it
    }

    private static boolean acts(String lowerCase) {
        return ACTING.stream().anyMatch(lowerCase::contains);
    }

    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Looks for the declaration of a document type, where entities come from. Zero bytes are passed over, so that letters of two bytes are found too. */
    private static final class DocumentType extends OutputStream {
        private static final String MARK = "<!DOCTYPE";

        private int matched;
        private boolean declared;

        @Override
        public void write(int value) {
            byte letter = (byte) value;
            if (letter == 0 || declared) {
                return;
            }
            matched = letter == MARK.charAt(matched) ? matched + 1 : letter == MARK.charAt(0) ? 1 : 0;
            declared = matched == MARK.length();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length && !declared; i++) {
                write(bytes[i]);
            }
        }
    }
}
