-- Why: one ad for work that is offered in several places; its main one stays in unit_id (bar E13; ADR 0812). They are read with every
-- ad and changed only as a whole, hence a list in the row; they are ids of reference.unit, of which none is ever removed.
-- Rollback: drop the column; the view takes its old form.
ALTER TABLE vacancies.vacancy ADD COLUMN further_units bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(further_units) <= 10);

CREATE OR REPLACE VIEW vacancies.face_vacancy WITH (security_invoker = true) AS
SELECT id, employer_id, slug, status, title, title_folded, occupation_code, unit_id, workplace_text, wage_from, wage_to,
  employment_type, openings, taken, deadline, published_at, branch_id, further_units
FROM vacancies.vacancy;
