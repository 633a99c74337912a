-- Why: an employer is told how many people near by look for such work (bar E11): who applied for work of the same kind and was not
-- hired since. A number only: nobody's record is opened, fewer than five are never told, and more are rounded down to fives here already,
-- so that not even the application learns the exact number. Null for an ad that is not of the actor's own verified company or that names
-- no occupation.
-- Rollback: drop the function and the index; the figure is absent then.
CREATE INDEX application_by_sent_at ON placements.application (sent_at);

CREATE FUNCTION placements.count_seeking(vacancy uuid, communes bigint[], since timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH ad AS (
    -- The group of occupations (three digits) that the ad belongs to.
    SELECT left(occupation_code, 3) AS occupation
    FROM vacancies.face_vacancy
    WHERE id = vacancy
      AND occupation_code <> ''
      AND employer_id = ANY (placements.own_verified_companies())
  ), seeking AS (
    SELECT count(DISTINCT person.id) AS persons
    FROM ad
    JOIN placements.application application ON application.sent_at >= since
    JOIN vacancies.face_vacancy wanted ON wanted.id = application.vacancy_id
    JOIN people.face_person person ON person.id = application.person_id
    WHERE application.status NOT IN ('WITHDRAWN', 'HIRED')
      AND left(wanted.occupation_code, length(ad.occupation)) = ad.occupation
      AND person.standing <> 'MERGED'
      AND person.unit_id = ANY (communes)
      AND NOT EXISTS (
        SELECT 1
        FROM placements.hire hire
        WHERE hire.person_id = person.id
          AND hire.status = 'RECORDED'
          AND hire.recorded_at >= application.sent_at
      )
  )
  SELECT CASE WHEN seeking.persons < 5 THEN 0 ELSE seeking.persons - seeking.persons % 5 END
  FROM ad
  CROSS JOIN seeking
$$;
REVOKE EXECUTE ON FUNCTION placements.count_seeking(uuid, bigint[], timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION placements.count_seeking(uuid, bigint[], timestamptz) TO cauviec_app;
