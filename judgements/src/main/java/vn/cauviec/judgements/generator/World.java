package vn.cauviec.judgements.generator;

/** All word lists. */
record World(Trades trades, Places places, Employers employers, Wordings wordings) {
    static World read() {
        return new World(Trades.read(), Places.read(), Employers.read(), Wordings.read());
    }
}
