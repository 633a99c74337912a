-- Why: an ad states conditions as fields of its own, so that nothing that was only recognised in its words is taken for stated (bar S09,
-- S23; ADR 0814). Null and an empty list mean: not stated.
-- Rollback: drop the columns.
ALTER TABLE vacancies.vacancy
  ADD COLUMN home_work text CHECK (home_work IN ('AT_WORKPLACE', 'PARTLY', 'FULLY')),
  ADD COLUMN experience_months int CHECK (experience_months BETWEEN 0 AND 240),
  ADD COLUMN offers text[] NOT NULL DEFAULT '{}'
    CHECK (offers <@ ARRAY['HOUSING', 'MEALS', 'TRANSPORT', 'POOR_HOUSEHOLDS', 'MINORITY_LANGUAGE', 'DISABLED_PEOPLE']);
