-- Why: consents and reads that stand with a record which was merged into mine stay visible to me (roles.md, "see who looked
-- at the data").
-- Rollback: drop the policy; a joined worker no longer sees what was noted before the join.
CREATE POLICY merged_into_me ON people.person FOR SELECT TO cauviec_app
  USING (merged_into = (SELECT people.own_person()));
