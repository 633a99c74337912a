-- Why: search engines are told of jobs that come, change or go (bar S26, "index ping"); up to where stands here, so that one node tells them
-- once. No personal data.
-- Rollback: drop the table; the sitemap goes on to say the same.
CREATE TABLE vacancies.index_now_position (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  number bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON vacancies.index_now_position TO cauviec_worker;
