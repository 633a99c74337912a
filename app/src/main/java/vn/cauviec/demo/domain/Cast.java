package vn.cauviec.demo.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.cauviec.reference.Units;

/**
 * Everybody and everything of a story, drawn from its seed before anything is told.
 *
 * @param demoWorker as whom the reader may sign in
 * @param demoFirm for which the reader may sign in: the company with the most ads
 */
record Cast(
        long seed,
        Calendar calendar,
        Words words,
        Homes homes,
        Persons register,
        List<Person> persons,
        Person demoWorker,
        Firms companies,
        List<Firm> firms,
        Firm demoFirm,
        Adverts ads,
        List<Advert> adverts,
        Applications applying,
        List<Application> applications,
        Hires hiring,
        List<DirectHire> directHires) {
    static Cast of(long seed, Calendar calendar, Scale scale, String province, Units units) {
        var words = new Words(province);
        var homes = new Homes(province, units, calendar.today());
        var register = new Persons(seed, calendar, new Names(province), homes);
        var persons = register.list(scale.persons());
        var signedUp = persons.stream().filter(Person::signsUp).toList();
        var companies = new Firms(seed, calendar, register, words, units);
        var firms = companies.list(province);
        var ads = new Adverts(seed, calendar, words, province, firms);
        var adverts = ads.list(scale.adverts());
        var hiring = new Hires(seed, calendar, words);
        var applying = new Applications(seed, calendar, words, hiring);
        var applications = applying.list(adverts, signedUp);
        var direct = new DirectHires(seed, calendar, Trade.list(province), firms, adverts, persons)
                .list(scale.directHires());
        return new Cast(
                seed,
                calendar,
                words,
                homes,
                register,
                persons,
                busiest(signedUp, applications),
                companies,
                firms,
                busiest(adverts),
                ads,
                adverts,
                applying,
                applications,
                hiring,
                direct);
    }

    private static Person busiest(List<Person> persons, List<Application> applications) {
        var sent = applications.stream().collect(Collectors.groupingBy(Application::person, Collectors.counting()));
        return persons.stream()
                .max(Comparator.comparing(person -> sent.getOrDefault(person, 0L)))
                .orElseThrow();
    }

    private static Firm busiest(List<Advert> adverts) {
        var written = adverts.stream()
                .filter(Advert::isPublic)
                .collect(Collectors.groupingBy(Advert::firm, Collectors.counting()));
        return adverts.stream()
                .filter(Advert::isPublic)
                .map(Advert::firm)
                .max(Comparator.comparing(firm -> written.getOrDefault(firm, 0L)))
                .orElseThrow();
    }
}
