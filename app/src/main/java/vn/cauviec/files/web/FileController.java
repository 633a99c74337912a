package vn.cauviec.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cauviec.files.Files;
import vn.cauviec.files.FilesErrors;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Download;

/** Gives a stored file out: always to be saved, never shown inside the site, so that nothing in it can act on the site. */
@Controller
class FileController {
    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    /** For officers: a paper may be personal, so who opens it for what is noted. */
    @GetMapping("/tep/{id}")
    @Requires(Right.OFFICE)
    @AuditedRead(kind = "file")
    Answer open(@PathVariable UUID id, HttpServletResponse response) {
        return send(files.open(id).orElseThrow(FileController::notFound), response);
    }

    /** For the one who handed it in. */
    @GetMapping("/tep-cua-toi/{id}")
    @Requires({Right.WORK_FOR_ONESELF, Right.VACANCY_WRITE_OWN, Right.OFFICE})
    Answer openOwn(@PathVariable UUID id, HttpServletResponse response) {
        var mine = files.find(id)
                .filter(card -> card.owner().equals(CurrentActor.get().accountId()))
                .orElseThrow(FileController::notFound);
        return send(files.open(mine.id()).orElseThrow(FileController::notFound), response);
    }

    private static Refused notFound() {
        return new Refused(FilesErrors.FILE_NOT_FOUND);
    }

    private static Download send(Files.Paper paper, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return new Download(paper.card().name(), paper.card().mediaType(), false, paper.content());
    }
}
