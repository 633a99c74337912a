package vn.cauviec.vacancies.domain.learning;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.domain.DictionaryInUse;

/** The dictionary of this node takes what officers accepted, from its start on. */
@Configuration(proxyBeanMethods = false)
class AcceptedWords {
    @Bean
    DictionaryInUse.Source acceptedWordsInForce(WordDecisionStore store) {
        return store::listAccepted;
    }

    @Bean
    DictionaryInUse dictionaryInUse(DictionaryInUse.Source source, SystemWork work) {
        var dictionary = new DictionaryInUse(source);
        work.run("dictionary", dictionary::reload);
        return dictionary;
    }
}
