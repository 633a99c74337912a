package vn.cauviec.portal.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.HomeBlock;

/** The home page of the site, put together from what the modules contribute. */
@Controller
class HomeController {
    private final List<HomeBlock> blocks;

    HomeController(ObjectProvider<HomeBlock> blocks) {
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(HomeBlock::order))
                .toList();
    }

    @GetMapping("/")
    @OpenToAll
    Answer home() {
        return new HomePage(
                blocks.stream().flatMap(block -> block.block().stream()).toList());
    }
}
