-- Why: an ad belongs to a branch of its company, or to the company as a whole (bar E17; ADR 0810).
-- Rollback: drop the column; the view takes its old form.
ALTER TABLE vacancies.vacancy ADD COLUMN branch_id uuid REFERENCES employers.branch (id);
CREATE INDEX vacancy_by_branch ON vacancies.vacancy (branch_id) WHERE branch_id IS NOT NULL;

CREATE OR REPLACE VIEW vacancies.face_vacancy WITH (security_invoker = true) AS
SELECT id, employer_id, slug, status, title, title_folded, occupation_code, unit_id, workplace_text, wage_from, wage_to,
  employment_type, openings, taken, deadline, published_at, branch_id
FROM vacancies.vacancy;
