package dev.wingspread.model.positions;

/** Kinds of files that say what is held. */
public enum BrokerFormat {
    TWS_PORTFOLIO("Interactive Brokers TWS portfolio export"),
    IB_ACTIVITY("Interactive Brokers activity statement"),
    IB_FLEX_XML("Interactive Brokers Flex query (XML)"),
    IB_FLEX_CSV("Interactive Brokers Flex query (CSV)"),
    THINKORSWIM_POSITIONS("thinkorswim position statement"),
    THINKORSWIM_ACCOUNT("thinkorswim account statement"),
    TASTYTRADE_POSITIONS("tastytrade positions"),
    TASTYTRADE_TRANSACTIONS("tastytrade transactions"),
    SCHWAB_POSITIONS("Schwab positions"),
    FIDELITY_POSITIONS("Fidelity positions"),
    OPTIONNET_DETAIL("OptionNet Explorer detail report");

    private final String title;

    BrokerFormat(String title) {
        this.title = title;
    }

    /** Name for people. */
    public String title() {
        return title;
    }
}
