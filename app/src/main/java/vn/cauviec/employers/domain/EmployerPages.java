package vn.cauviec.employers.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.site.PageAddress;

/** The pages of verified employers. When one changed is not told: the jobs on it change it too. */
@Component
@Transactional(readOnly = true)
class EmployerPages implements PageAddress.Register {
    private static final String NAME = "doanh-nghiep";

    private final JdbcClient jdbc;

    EmployerPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int count() {
        return jdbc.sql("SELECT count(*) FROM employers.employer WHERE standing = 'VERIFIED'")
                .query(Integer.class)
                .single();
    }

    @Override
    public String state() {
        return Integer.toString(count());
    }

    @Override
    public List<PageAddress.Listed> list(int skipped, int most) {
        return jdbc.sql("""
                        SELECT slug
                        FROM employers.employer
                        WHERE standing = 'VERIFIED'
                        ORDER BY id
                        LIMIT :most OFFSET :skipped
                        """)
                .param("most", most)
                .param("skipped", skipped)
                .query((row, _) -> new PageAddress.Listed("/" + NAME + "/" + row.getString("slug"), null))
                .list();
    }
}
