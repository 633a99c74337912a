package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
    private final PageAddress list = PageAddress.of("/viec-lam").with("q", "may");

    @Test
    void theFirstPageHasOnlyANextOne() {
        assertThat(Paging.of(list, 1, 20, 41)).isEqualTo(new Paging(1, 20, 41, null, list.with("trang", "2")));
    }

    @Test
    void thePageBeforeTheSecondIsTheListItself() {
        assertThat(Paging.of(list, 2, 20, 41)).isEqualTo(new Paging(21, 40, 41, list, list.with("trang", "3")));
    }

    @Test
    void theLastPageEndsWithTheList() {
        assertThat(Paging.of(list, 3, 20, 41)).isEqualTo(new Paging(41, 41, 41, list.with("trang", "2"), null));
    }

    @Test
    void anEmptyListHasNoNeighbours() {
        var paging = Paging.of(list, 1, 20, 0);

        assertThat(paging).isEqualTo(new Paging(0, 0, 0, null, null));
        assertThat(paging.hasNeighbours()).isFalse();
    }
}
