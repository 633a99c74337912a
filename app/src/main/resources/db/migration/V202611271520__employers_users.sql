-- Why: the head of a company's accounts invites others and states who they are (issue "The job market", employers: several users with
-- rights per company; bar E17). Until now everybody wrote only the own contact.
-- Rollback: drop the policies.
CREATE POLICY head_writes ON employers.employer_contact FOR INSERT TO cauviec_app
  WITH CHECK ((SELECT access.may('EMPLOYER_USERS_OWN')) AND employer_id = ANY ((SELECT access.own_organisations())::uuid[]));
CREATE POLICY head_changes ON employers.employer_contact FOR UPDATE TO cauviec_app
  USING ((SELECT access.may('EMPLOYER_USERS_OWN')) AND employer_id = ANY ((SELECT access.own_organisations())::uuid[]));
