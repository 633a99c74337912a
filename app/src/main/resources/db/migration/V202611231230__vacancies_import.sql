-- Why: what the import of workbooks needs besides its tables (issue "The house", 5; bar E03–E06): the workbook as it was handed in and
-- the head of its sheet, so that wrong rows go back as they came; who began the running phase and how far it is, so that
-- another node goes on after a kill; rows that repeat a reference; the version of each ad that a moderator saw before
-- approving many.
-- Rollback: drop the columns and the index; no release wrote these tables before.
ALTER TABLE vacancies.import_job
  ADD COLUMN file_id uuid NOT NULL REFERENCES files.stored_file (id),
  -- The head of the sheet, column by column; import_row.cells has the same columns.
  ADD COLUMN headers text[] NOT NULL,
  -- On whose behalf the running or last phase works.
  ADD COLUMN begun_by uuid NOT NULL,
  -- Line of the sheet up to which the running phase is done.
  ADD COLUMN done_line int NOT NULL DEFAULT 0,
  -- How often in a row the running phase broke off; after a few times it waits for a moderator.
  ADD COLUMN failures int NOT NULL DEFAULT 0;
ALTER TABLE vacancies.import_row
  -- Earlier line of the sheet with the same reference; null for the first one and where no reference stands.
  ADD COLUMN repeats_line int,
  -- Version of the ad when a moderator saw what approving all would bring; null for ads that were left aside.
  ADD COLUMN seen_version int;
CREATE INDEX import_job_running ON vacancies.import_job (uploaded_at)
  WHERE phase IN ('CHECKING', 'TAKING_OVER', 'APPROVING');
-- Taking over locks the provider, so that two workbooks of one provider are not taken over at once.
GRANT UPDATE (name) ON vacancies.provider TO cauviec_app;
