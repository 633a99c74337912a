package vn.cauviec.judgements;

import java.util.List;
import java.util.Map;

/**
 * What is typed and how good each ad is as an answer.
 *
 * @param meanings by grade, 3 first
 * @param grades by id of the ad: 3, 2 or 1; ads that are no answer are missing
 */
public record GradedQuery(String typed, List<Meaning> meanings, Map<String, Integer> grades) {}
