-- Why: how much a found word weighs comes from one table of the corpus for all nodes, and changes only with it, so that a list read page
-- by page stays in order while ads come and go (issue "The job market", search 3; docs/adr/0223). No personal data: words of ads.
-- Rollback: drop the table; nothing refers to it.
CREATE TABLE vacancies.corpus_statistics (
  version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  counted_at timestamptz NOT NULL,
  -- A table of another form is not read.
  form int NOT NULL,
  words bytea NOT NULL
);
GRANT SELECT, INSERT, DELETE ON vacancies.corpus_statistics TO cauviec_worker;
