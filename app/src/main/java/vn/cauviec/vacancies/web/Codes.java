package vn.cauviec.vacancies.web;

import java.util.Arrays;
import java.util.function.Function;
import vn.cauviec.site.UnknownValue;

/** Values that an address names by a code. */
final class Codes {
    private Codes() {}

    /**
     * The value with the code.
     *
     * @param parameter of the address
     * @throws UnknownValue when no value has it
     */
    static <E> E get(String parameter, String code, E[] values, Function<E, String> codeOf) {
        return Arrays.stream(values)
                .filter(value -> codeOf.apply(value).equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        parameter, code, Arrays.stream(values).map(codeOf).toList()));
    }
}
